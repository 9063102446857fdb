package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.math.Expression;
import java.util.Map;
import java.util.Optional;

/** A short text that stands for a value. */
public final class CanonicalKey {

    private CanonicalKey() {}

    /** A key such that expressions with equal keys have equal values; there is none for what only numbers could tell apart. */
    public static Optional<String> of(Expression expression, Budget budget) {
        try {
            Term term = new Reading(budget, Map.of()).of(expression);
            return Optional.ofNullable(TermKey.of(term, budget));
        } catch (NoScalarException e) {
            return Optional.empty();
        }
    }
}
