package io.github.supercorrect.worker.protocol;

import io.github.supercorrect.worker.engine.PromptSegment;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How values that several frames hold stand on the wire. */
final class Wire {

    private Wire() {}

    /** Writes one value of a list. */
    @FunctionalInterface
    interface Writer<T> {
        void write(DataOutputStream out, T value) throws IOException;
    }

    /** Reads one value of a list. */
    @FunctionalInterface
    interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** Standard UTF-8, unlike {@link DataOutputStream#writeUTF}, and without its limit of 64 kB. */
    static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(readCount(in, 1)), StandardCharsets.UTF_8);
    }

    static <T> void writeList(DataOutputStream out, List<T> list, Writer<T> writer) throws IOException {
        out.writeInt(list.size());
        for (T value : list) {
            writer.write(out, value);
        }
    }

    static <T> List<T> readList(DataInputStream in, Reader<T> reader) throws IOException {
        int count = readCount(in, 4);
        List<T> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(reader.read(in));
        }
        return list;
    }

    static void writeSegments(DataOutputStream out, List<PromptSegment> prompt) throws IOException {
        writeList(out, prompt, (o, segment) -> {
            o.writeBoolean(segment.format());
            writeText(o, segment.text());
        });
    }

    static List<PromptSegment> readSegments(DataInputStream in) throws IOException {
        return readList(in, i -> {
            boolean format = i.readBoolean();
            return new PromptSegment(readText(i), format);
        });
    }

    /** A count can never ask for more memory than the frame itself takes. */
    private static int readCount(DataInputStream in, int bytesEach) throws IOException {
        int count = in.readInt();
        if (count < 0 || (long) count * bytesEach > in.available()) {
            throw new ProtocolException(
                    "A frame announces " + count + " values and holds " + in.available() + " bytes");
        }
        return count;
    }
}
