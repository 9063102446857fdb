package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.EngineOutOfMemoryException;
import io.github.supercorrect.core.error.InsufficientMemoryException;
import io.github.supercorrect.worker.memory.HostMemory;
import io.github.supercorrect.worker.memory.MemoryShortage;
import io.github.supercorrect.worker.memory.MemoryWatch;

/** Tells deaths and refusals for want of memory from others, so that they get an exception of their own that names the limit. */
public final class MemoryDeaths {

    /** 128 and the number of SIGKILL, which is what the kernel sends. */
    private static final int KILLED = 137;

    private static final String WAY_OUT =
            ". A smaller contextSize, fewer parallel requests, the KV type q8_0 or a smaller quantisation need less";

    private MemoryDeaths() {}

    /** The exception for a process that is dead. */
    static EngineCrashedException of(Process process, MemoryWatch watch, String diagnosis) {
        String message = "The engine's process died: " + diagnosis;
        if (!process.isAlive() && process.exitValue() == KILLED && watch.sawKill()) {
            return outOfMemory(message, "the kernel killed it", watch.killLimit());
        }
        return MemoryWatch.speaksOfRefusal(diagnosis)
                ? outOfMemory(message, "it was refused memory", watch.refusalLimit())
                : new EngineCrashedException(message);
    }

    /** The exception for an engine that says itself that it is of no more use. */
    public static EngineCrashedException broken(String reason) {
        String message = "The engine broke: " + reason;
        return MemoryWatch.speaksOfRefusal(reason)
                ? outOfMemory(
                        message,
                        "it was refused memory",
                        HostMemory.here().watch().refusalLimit())
                : new EngineCrashedException(message);
    }

    private static EngineOutOfMemoryException outOfMemory(String message, String what, String limit) {
        return new EngineOutOfMemoryException(message + "; " + what + ", under " + limit + WAY_OUT, limit, null);
    }

    /** The exception for a death while the model was loaded. */
    static InsufficientMemoryException atLoad(EngineOutOfMemoryException death) {
        return new InsufficientMemoryException(
                "The engine died while it loaded the model. " + death.getMessage(), 0, -1, death.limit(), death);
    }

    /** The exception for a model that was refused before it was loaded. */
    static InsufficientMemoryException refused(String reason, MemoryShortage shortage) {
        return new InsufficientMemoryException(
                reason,
                shortage.neededBytes(),
                shortage.room().bytes(),
                shortage.room().limit(),
                null);
    }

    /** The exception for a load that failed when llama.cpp was refused memory. */
    static InsufficientMemoryException refusedByTheSystem(String reason) {
        String limit = HostMemory.here().watch().refusalLimit();
        return new InsufficientMemoryException(
                reason + "; memory was refused, under " + limit + WAY_OUT, 0, -1, limit, null);
    }
}
