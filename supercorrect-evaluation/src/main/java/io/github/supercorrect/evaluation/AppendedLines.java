package io.github.supercorrect.evaluation;

import io.github.supercorrect.core.internal.json.JsonText;
import io.github.supercorrect.core.json.JsonForm;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A file of JSON lines that grows by whole lines. What a killed process left behind its last whole line is cut off. */
final class AppendedLines implements Closeable {
    private final FileChannel channel;
    private final Path file;

    private AppendedLines(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    static AppendedLines open(Path file) throws IOException {
        return new AppendedLines(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                file);
    }

    /** Keeps the lines from the beginning that are whole and {@code good}, and cuts off the rest; you get their number. */
    long keepWhile(Predicate<Map<String, @Nullable Object>> good) throws IOException {
        long lines = 0;
        long end = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            WholeLines whole = new WholeLines(in);
            while (whole.advance() && good.test(JsonText.readObject(whole.text()))) {
                lines++;
                end += whole.bytes();
            }
        }
        channel.truncate(end);
        channel.position(end);
        return lines;
    }

    /** Appends a line; when this returns, the end of this process cannot undo it. */
    void append(JsonForm value) throws IOException {
        ByteBuffer line = StandardCharsets.UTF_8.encode(value.toJson() + "\n");
        while (line.hasRemaining()) {
            channel.write(line);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
