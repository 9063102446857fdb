package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.MathParser;
import io.github.supercorrect.grading.math.MathSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads a side; a long one is left unread. */
final class Arithmetic {

    /** Characters beyond which a side is not read. */
    static final int LONGEST = 1000;

    private Arithmetic() {}

    /** What the text says; null if it says nothing that can be read. */
    static @Nullable Expression parse(String written) {
        if (written.isBlank() || written.length() > LONGEST) {
            return null;
        }
        try {
            return MathParser.parse(written);
        } catch (MathSyntaxException e) {
            return null;
        }
    }
}
