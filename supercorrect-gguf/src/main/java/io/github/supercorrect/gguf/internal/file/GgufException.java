package io.github.supercorrect.gguf.internal.file;

import java.io.IOException;
import java.nio.file.Path;

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

    private final Kind kind;

    public GgufException(Kind kind, Path file, String reason) {
        super(file + ": " + reason);
        this.kind = kind;
    }

    static GgufException invalid(Path file, long offset, String reason) {
        return new GgufException(Kind.INVALID, file, reason + " (at byte " + offset + ")");
    }

    public Kind kind() {
        return kind;
    }
}
