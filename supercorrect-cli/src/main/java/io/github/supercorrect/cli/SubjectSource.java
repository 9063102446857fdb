package io.github.supercorrect.cli;

import io.github.supercorrect.cli.bench.Subject;

/** Opens models to measure; tests put others behind it. */
@FunctionalInterface
interface SubjectSource {
    /** @param prefixCache whether computed prompts are taken from the user's cache and kept there */
    Subject open(ModelSettings settings, boolean prefixCache);
}
