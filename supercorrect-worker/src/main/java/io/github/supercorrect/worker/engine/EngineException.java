package io.github.supercorrect.worker.engine;

/** An engine could not do what it was asked to; the message is written for the user of the library. */
public class EngineException extends Exception {

    private static final long serialVersionUID = 1;

    public EngineException(String message) {
        super(message);
    }

    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
