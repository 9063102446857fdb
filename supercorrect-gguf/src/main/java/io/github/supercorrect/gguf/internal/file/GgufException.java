package io.github.supercorrect.gguf.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A model file that cannot be used; the message names the file, the reason and, inside a file, the place. */
public final class GgufException extends IOException {

    private static final long serialVersionUID = 1;

    /** Whether there is a file at all. */
    public enum Kind {
        /** No readable regular file at this path. */
        UNAVAILABLE,
        /** A file, but not a whole and valid GGUF model. */
        INVALID,
        /** A valid file of a model that no engine here runs. */
        UNSUPPORTED
    }

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    /** Names in a damaged file can be kilobytes of anything. */
    private static final int LONGEST_REASON = 300;

    private final Kind kind;
    private final String reason;

    public GgufException(Kind kind, Path file, String reason) {
        super(file + ": " + printable(reason));
        this.kind = kind;
        this.reason = printable(reason);
    }

    static GgufException invalid(Path file, long offset, String reason) {
        return new GgufException(Kind.INVALID, file, printable(reason) + " (at byte " + offset + ")");
    }

    /** One line that a terminal can show, whatever the file says. */
    private static String printable(String reason) {
        String line = CONTROL.matcher(reason).replaceAll("?");
        int end = Math.min(line.length(), LONGEST_REASON);
        return end == line.length() ? line : line.substring(0, end) + "…";
    }

    public Kind kind() {
        return kind;
    }

    /** The message without the file. */
    public String reason() {
        return reason;
    }
}
