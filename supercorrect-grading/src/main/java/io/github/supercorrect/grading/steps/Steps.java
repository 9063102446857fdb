package io.github.supercorrect.grading.steps;

import java.util.List;
import java.util.Objects;

/** Splits a text that has no tags around its steps. */
public final class Steps {

    private Steps() {}

    /** The lines of the text that are not blank, in order; the first is step 1. */
    public static List<String> ofLines(String text) {
        return Objects.requireNonNull(text, "text")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
