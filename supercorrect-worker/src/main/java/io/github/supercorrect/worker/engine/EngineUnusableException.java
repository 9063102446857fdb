package io.github.supercorrect.worker.engine;

/** This engine cannot work on this machine, whatever the model: its libraries do not load, say. Another engine may. */
public final class EngineUnusableException extends EngineException {

    private static final long serialVersionUID = 1;

    public EngineUnusableException(String message) {
        super(message);
    }

    public EngineUnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
