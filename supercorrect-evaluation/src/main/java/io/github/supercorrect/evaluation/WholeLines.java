package io.github.supercorrect.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Lines that end with a line feed. A last one without it is not seen: it may end in the middle of a character. */
final class WholeLines {
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    WholeLines(InputStream in) {
        this.in = in;
    }

    /** Whether there is a further line, which is then the one to look at. */
    boolean advance() throws IOException {
        line.reset();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return true;
            }
            line.write(b);
        }
        return false;
    }

    String text() {
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Its length in the file. */
    long bytes() {
        return line.size() + 1L;
    }
}
