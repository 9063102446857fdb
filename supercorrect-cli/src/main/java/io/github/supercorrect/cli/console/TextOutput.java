package io.github.supercorrect.cli.console;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Text as UTF-8 to a stream, whatever the locale. Unlike a {@code PrintStream}, it says at once when nobody reads it. */
public final class TextOutput {
    private final OutputStream out;

    /** Text to {@code out}; it is not closed. */
    public TextOutput(OutputStream out) {
        this.out = new BufferedOutputStream(out);
    }

    /**
     * Writes the text; it may wait in memory until {@link #flush()}.
     *
     * @throws ClosedOutputException if it cannot be written
     */
    public TextOutput print(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ClosedOutputException(e);
        }
        return this;
    }

    /** Writes the text and a line feed. */
    public TextOutput line(String text) {
        return print(text).print("\n");
    }

    /**
     * Hands on what was written.
     *
     * @throws ClosedOutputException if it cannot be written
     */
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new ClosedOutputException(e);
        }
    }
}
