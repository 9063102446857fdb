package io.github.supercorrect.gguf.internal.write;

/** Is told how far a file is; on the thread that writes it. */
@FunctionalInterface
public interface WriteProgress {

    /** For those who need not know. */
    WriteProgress NONE = (written, total) -> {};

    /**
     * Called after every page of some megabytes and at the end, with {@code written} never falling. What it throws ends the
     * writing and leaves no file.
     */
    void written(long written, long total);
}
