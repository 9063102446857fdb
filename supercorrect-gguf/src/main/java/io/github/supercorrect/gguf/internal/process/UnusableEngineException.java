package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.core.error.EngineLoadException;

/** The engine cannot work on this machine at all; another may. */
public final class UnusableEngineException extends EngineLoadException {

    private static final long serialVersionUID = 1L;

    UnusableEngineException(String message) {
        super(message);
    }
}
