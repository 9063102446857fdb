package io.github.supercorrect.worker.engine;

/** The prompt leaves less than {@link EngineRequest#MINIMAL_ROOM} tokens of the context for the answer. */
public final class PromptTooLongException extends EngineException {

    private static final long serialVersionUID = 1;

    private final int promptTokens;
    private final int contextSize;

    public PromptTooLongException(int promptTokens, int contextSize) {
        super("The prompt has " + promptTokens + " tokens; a context of " + contextSize + " tokens takes at most "
                + (contextSize - EngineRequest.MINIMAL_ROOM) + " of them");
        this.promptTokens = promptTokens;
        this.contextSize = contextSize;
    }

    public int promptTokens() {
        return promptTokens;
    }

    public int contextSize() {
        return contextSize;
    }
}
