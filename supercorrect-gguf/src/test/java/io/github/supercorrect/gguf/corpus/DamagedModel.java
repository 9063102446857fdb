package io.github.supercorrect.gguf.corpus;

import java.util.function.Supplier;

/** A file with a fault that has a name. */
public final class DamagedModel {

    private final String name;
    private final boolean harmless;
    private final Supplier<byte[]> bytes;

    DamagedModel(String name, boolean harmless, Supplier<byte[]> bytes) {
        this.name = name;
        this.harmless = harmless;
        this.bytes = bytes;
    }

    /** What is wrong with it. */
    public String name() {
        return name;
    }

    /** Whether a reader may let it pass: an engine refuses it without harm, or runs it. All others must be refused. */
    public boolean harmless() {
        return harmless;
    }

    /** The file, made anew. */
    public byte[] bytes() {
        return bytes.get();
    }

    @Override
    public String toString() {
        return name;
    }
}
