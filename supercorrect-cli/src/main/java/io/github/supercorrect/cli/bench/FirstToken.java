package io.github.supercorrect.cli.bench;

import io.github.supercorrect.core.model.Usage;

/**
 * How long the first token took.
 *
 * @param promptTokens tokens of the whole prompt
 * @param cachedTokens how many of them were computed before
 * @param series a request is a unit
 */
record FirstToken(int promptTokens, int cachedTokens, Series series) {
    static FirstToken of(Usage usage, Series series) {
        return new FirstToken(usage.promptTokens(), usage.cachedTokens(), series);
    }
}
