package io.github.supercorrect.core.model;

/**
 * What a model may be able to do beyond text in, text out. Each constant states the rule for a request that needs it and a
 * model that lacks it; a typed error is a {@code CapabilityMissingException}, thrown before anything runs. More may come.
 *
 * <p>Every model can be cancelled, gets its stop strings and its budgets: core does that for all of them.
 */
public enum Capability {
    /** Continues an assistant message that was begun. Missing: typed error. */
    ASSISTANT_PREFIX,
    /** Takes text without a chat format. Missing: typed error. */
    RAW_PROMPT,
    /** Honours temperature, top-p, top-k, min-p and repeat penalty. Missing: typed error unless the sampling is greedy. */
    SAMPLING,
    /** The same seed gives the same text. Missing: typed error if a seed was set; no seed is recorded otherwise. */
    SEED,
    /** Draws several samples of one prompt in one batch. Missing: emulated, one generation after the other. */
    SAMPLES,
    /**
     * Calls {@link TokenSink#started()} when a request leaves its queue. Missing: the model is taken to begin at once, so
     * the first-token budget runs from the call.
     */
    REPORTS_START,
    /** Reports the log-probability of each token. Missing: typed error if they were asked for. */
    LOG_PROBABILITIES
}
