package io.github.supercorrect.gguf.doctor;

/** The findings that there are. New ones may come; what one means does not change. */
public enum FindingCode {
    /** The fast engine's libraries are not on the class path, or were left out of the build. */
    ENGINE_MISSING,
    /** The fast engine is there and cannot run here. */
    ENGINE_BROKEN,
    /** The portable engine is not part of this build. */
    PORTABLE_MISSING,
    /** The C library is older than the fast engine needs. */
    GLIBC_OLD,
    /** The C library is musl, which the engines do not run on. */
    GLIBC_MUSL,
    /** {@code libgomp.so.1}, which the portable engine needs, is not installed. */
    LIBGOMP_MISSING,
    /** The processor lacks the instructions that make models fast. */
    CPU_BASIC,
    /** There is a GPU or its driver, and it is not used. */
    GPU_UNUSED,
    /** Hardly any memory is free. */
    MEMORY_LOW,
    /** Less memory may be taken than the machine has. */
    MEMORY_LIMITED,
    /** The disk of the cache is full. */
    DISK_FULL,
    /** The disk of the cache is nearly full. */
    DISK_LOW,
    /** There is no directory to unpack the engine into. */
    CACHE_UNUSABLE,
    /** The cache is a temporary directory, made and filled anew by every process. */
    CACHE_TEMPORARY,
    /** This user has no home directory. */
    HOME_MISSING,
    /** The Java installation has no {@code bin/java}, which the engine's process needs. */
    JAVA_LAUNCHER_MISSING,
    /** No model but the demonstration model was found. */
    MODEL_NONE,
    /** A model file is missing, damaged, or may not be read. */
    MODEL_UNREADABLE,
    /** A model file is sound, and no such model is run. */
    MODEL_UNSUPPORTED,
    /** A model does not fit the memory that is free. */
    MODEL_TOO_LARGE,
    /** The demonstration model did not run. */
    CANARY_FAILED,
    /** The demonstration model answered something else than it should. */
    CANARY_WRONG,
    /** The demonstration model took much longer than it should. */
    CANARY_SLOW;

    /** As it is written, for example {@code SC-ENGINE-MISSING}. */
    public String text() {
        return "SC-" + name().replace('_', '-');
    }

    @Override
    public String toString() {
        return text();
    }
}
