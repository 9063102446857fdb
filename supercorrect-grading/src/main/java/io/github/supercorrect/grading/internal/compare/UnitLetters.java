package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.compare.Form.Scalar;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Numeral;
import io.github.supercorrect.grading.math.Expression.Power;
import io.github.supercorrect.grading.math.Expression.Product;
import io.github.supercorrect.grading.math.Expression.Symbol;
import java.util.List;

/** Reads the letters of {@code 144 m^3} as a unit where the other answer has that unit in words. */
final class UnitLetters {

    private UnitLetters() {}

    static Scalar split(Scalar scalar, String unit) {
        if (!scalar.unit().isEmpty() || !(scalar.value() instanceof Product p)) {
            return scalar;
        }
        List<Expression> factors = p.factors();
        int from = factors.size();
        StringBuilder letters = new StringBuilder();
        while (from > 1 && isLetter(factors.get(from - 1))) {
            letters.insert(0, print(factors.get(--from)));
        }
        boolean same = from < factors.size()
                && letters.toString()
                        .equals(unit.replace("{", "").replace("}", "").replace(" ", ""));
        return same
                ? new Scalar(from == 1 ? factors.get(0) : new Product(factors.subList(0, from)), unit, scalar.percent())
                : scalar;
    }

    private static boolean isLetter(Expression e) {
        return e instanceof Symbol
                || (e instanceof Power p && p.base() instanceof Symbol && p.exponent() instanceof Numeral);
    }

    private static String print(Expression e) {
        return e instanceof Power p && p.base() instanceof Symbol s && p.exponent() instanceof Numeral n
                ? s.name() + "^" + n.digits()
                : e instanceof Symbol s ? s.name() : "";
    }
}
