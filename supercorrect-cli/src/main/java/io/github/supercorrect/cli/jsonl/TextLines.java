package io.github.supercorrect.cli.jsonl;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of an input that are not blank, in order, read one at a time. */
public final class TextLines {
    private static final String TOO_LONG = "The line is longer than " + (LineReader.MOST_BYTES >> 20) + " MiB.";

    private final LineReader lines;

    /** Lines of {@code in}; {@code beforeWaiting} is run whenever no further input is there. */
    public TextLines(InputStream in, Runnable beforeWaiting) {
        this.lines = new LineReader(in, beforeWaiting);
    }

    /** You get the next line that is not blank; null at the end. */
    public @Nullable TextLine next() throws IOException {
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            byte[] content = LineContent.of(line, lines.number());
            if (lines.isTooLong()) {
                return TextLineReader.readBeginning(content, TOO_LONG);
            }
            if (!LineContent.isBlank(content)) {
                return read(content);
            }
        }
        return null;
    }

    private static TextLine read(byte[] line) {
        try {
            return TextLineReader.read(line);
        } catch (OutOfMemoryError e) { // the line is many times its size in memory, and the next one may be short
            return TextLineReader.readBeginning(line, "The line needs more memory than Java has here.");
        }
    }

    /** The number of the line taken last, from 1; blank lines count. */
    public long number() {
        return lines.number();
    }
}
