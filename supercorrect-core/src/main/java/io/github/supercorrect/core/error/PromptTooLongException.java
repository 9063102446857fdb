package io.github.supercorrect.core.error;

/** The prompt leaves fewer than the minimum of tokens for an answer. Nothing was generated and nothing was cut. */
public class PromptTooLongException extends SuperCorrectException {
    private static final long serialVersionUID = 1L;

    private final int promptTokens;
    private final int contextSize;

    /**
     * @param promptTokens tokens of the rendered prompt, or a lower bound of them
     * @param contextSize the model's context, in tokens
     * @param minimumRoom tokens that must stay free for an answer
     */
    public PromptTooLongException(int promptTokens, int contextSize, int minimumRoom) {
        super("The prompt has at least " + promptTokens + " tokens; with a context of " + contextSize + " and at least "
                + minimumRoom + " left for the answer, at most " + Math.max(0, contextSize - minimumRoom)
                + " fit. Shorten the problem, or use a model with a larger context.");
        this.promptTokens = promptTokens;
        this.contextSize = contextSize;
    }

    /** Tokens of the rendered prompt; a lower bound where the text was too long to be tokenised at all. */
    public int promptTokens() {
        return promptTokens;
    }

    /** The model's context in tokens. */
    public int contextSize() {
        return contextSize;
    }
}
