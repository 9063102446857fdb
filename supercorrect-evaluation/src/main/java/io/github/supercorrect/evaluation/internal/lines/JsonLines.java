package io.github.supercorrect.evaluation.internal.lines;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.internal.json.JsonText;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a file that are not blank, read one at a time. A line that is no object says so and costs no other. */
public final class JsonLines implements Iterator<JsonLine>, AutoCloseable {
    /** Far beyond a problem or an output. */
    static final int MOST_BYTES = 16 << 20;

    private static final int BUFFER = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private long number;
    private boolean tooLong;
    private @Nullable JsonLine next;

    private JsonLines(InputStream in) {
        this.in = in;
    }

    /** You get the lines; you close them. */
    public static JsonLines of(Path file) throws IOException {
        return new JsonLines(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    @Override
    public boolean hasNext() {
        try {
            byte[] line = next == null ? line() : null;
            while (next == null && line != null) {
                next = read(line).orElse(null);
                line = next == null ? line() : null;
            }
            return next != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public JsonLine next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        JsonLine line = next;
        next = null;
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        tooLong = false;
        int read = in.read();
        if (read < 0) {
            return null;
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (line.size() < MOST_BYTES) {
                line.write(read);
            } else {
                tooLong = true;
            }
        }
        number++;
        return line.toByteArray();
    }

    private Optional<JsonLine> read(byte[] bytes) {
        if (tooLong) {
            return Optional.of(
                    new JsonLine(number, Map.of(), "it is longer than the limit of " + (MOST_BYTES >> 20) + " MiB"));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String content = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return content.isBlank()
                    ? Optional.empty()
                    : Optional.of(new JsonLine(number, JsonText.readObject(content), null));
        } catch (CharacterCodingException e) {
            return Optional.of(new JsonLine(number, Map.of(), "it is not UTF-8"));
        } catch (InvalidInputException e) {
            return Optional.of(new JsonLine(number, Map.of(), e.getMessage()));
        }
    }
}
