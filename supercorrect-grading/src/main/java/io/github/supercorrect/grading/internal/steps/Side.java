package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.math.Expression;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands on one side of a relation.
 *
 * @param text as written
 * @param value what it says; null if it cannot be read or is no number
 * @param rest what is left over from a division: {@code 3 rest 1}; null if nothing is said of it
 * @param words the words and signs around its numbers, in lower case: units, currencies, percent signs
 * @param label whether it is a single number with words around it, which may be the name of something: {@code cost of 5 apples}
 */
record Side(
        String text, @Nullable Expression value, @Nullable Expression rest, Set<String> words, boolean label) {

    Side {
        words = Set.copyOf(words);
    }

    boolean isAmbiguous() {
        return value != null && Senses.isAmbiguous(value);
    }

    boolean hasDegrees() {
        return value != null && Senses.hasDegrees(value);
    }
}
