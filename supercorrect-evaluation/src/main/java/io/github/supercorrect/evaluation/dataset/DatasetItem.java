package io.github.supercorrect.evaluation.dataset;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A problem with its known answer.
 *
 * @param index its place among the problems of the set, from 0
 * @param id what the set calls it, or its index
 * @param problem the text that a solver gets
 * @param gold the answer known to be right
 * @param subject the field of mathematics; null if the set does not say
 * @param level how hard it is said to be; null if the set does not say
 * @param reference a worked solution; null if there is none
 */
public record DatasetItem(
        long index,
        String id,
        String problem,
        String gold,
        @Nullable String subject,
        @Nullable String level,
        @Nullable String reference) {
    public DatasetItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(gold, "gold");
    }
}
