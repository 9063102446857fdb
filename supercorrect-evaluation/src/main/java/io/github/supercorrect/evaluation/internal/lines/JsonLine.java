package io.github.supercorrect.evaluation.internal.lines;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file that is not blank.
 *
 * @param number from 1; blank lines count
 * @param fields the object that it holds; empty if there is an error
 * @param error why it holds none; null if it does
 */
public record JsonLine(
        long number,
        Map<String, @Nullable Object> fields,
        @Nullable String error) {}
