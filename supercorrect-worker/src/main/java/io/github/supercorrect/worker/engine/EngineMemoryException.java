package io.github.supercorrect.worker.engine;

import io.github.supercorrect.worker.memory.MemoryShortage;

/** A model needs more memory than there is; nothing of it was loaded. */
public final class EngineMemoryException extends EngineException {

    private static final long serialVersionUID = 1;

    private final transient MemoryShortage shortage;

    public EngineMemoryException(String message, MemoryShortage shortage) {
        super(message);
        this.shortage = shortage;
    }

    /** The figures. */
    public MemoryShortage shortage() {
        return shortage;
    }
}
