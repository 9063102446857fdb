package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.compare.Form.Scalar;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Degrees;
import io.github.supercorrect.grading.math.Expression.Negation;
import io.github.supercorrect.grading.math.Expression.Product;
import io.github.supercorrect.grading.math.Expression.Symbol;
import org.jspecify.annotations.Nullable;

/** Reads {@code 10^\circ C}, whose letter is no variable. */
final class Temperatures {

    private Temperatures() {}

    /** {@code degrees C} by its name. */
    static String unit(String words) {
        return switch (Phrases.lower(words)) {
            case "degrees c", "degrees celsius" -> "celsius";
            case "degrees f", "degrees fahrenheit" -> "fahrenheit";
            default -> words;
        };
    }

    static @Nullable Scalar read(Expression e) {
        if (e instanceof Negation n) {
            Scalar size = read(n.operand());
            return size == null ? null : new Scalar(new Negation(size.value()), size.unit(), false);
        }
        boolean two = e instanceof Product p && p.factors().size() == 2;
        if (!two
                || !(((Product) e).factors().get(0) instanceof Degrees d)
                || !(((Product) e).factors().get(1) instanceof Symbol scale)) {
            return null;
        }
        return switch (scale.name()) {
            case "C" -> new Scalar(d.operand(), "celsius", false);
            case "F" -> new Scalar(d.operand(), "fahrenheit", false);
            default -> null;
        };
    }
}
