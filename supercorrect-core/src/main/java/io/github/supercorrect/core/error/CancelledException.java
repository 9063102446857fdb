package io.github.supercorrect.core.error;

/** The caller cancelled, was interrupted, or closed the solver. {@link #partialText()} is what had arrived. */
public class CancelledException extends SuperCorrectException {
    private static final long serialVersionUID = 1L;

    private final String partialText;

    public CancelledException(String message, String partialText) {
        super(message);
        this.partialText = partialText;
    }

    /** The model's text up to the cancel; empty if none. */
    public String partialText() {
        return partialText;
    }
}
