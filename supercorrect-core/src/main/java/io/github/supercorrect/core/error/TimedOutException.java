package io.github.supercorrect.core.error;

import java.time.Duration;

/** A budget ran out. The generation was cancelled; {@link #partialText()} is what had arrived. */
public class TimedOutException extends SuperCorrectException {
    private static final long serialVersionUID = 1L;

    private final String partialText;

    /**
     * @param phase the budget that ran out, for instance {@code "first token"}
     * @param limit that budget
     * @param partialText the text received so far, empty if none
     */
    public TimedOutException(String phase, Duration limit, String partialText) {
        super("The " + phase + " budget of " + limit.toMillis() + " ms ran out. Raise it in Budgets, or ask for less.");
        this.partialText = partialText;
    }

    /** The model's text up to the moment the budget ran out; empty if none. */
    public String partialText() {
        return partialText;
    }
}
