package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.BaseNumeral;
import io.github.supercorrect.grading.math.Expression.Negation;
import io.github.supercorrect.grading.math.Expression.Numeral;
import io.github.supercorrect.grading.policy.GradingPolicy;
import io.github.supercorrect.grading.policy.Policy;
import io.github.supercorrect.grading.verdict.Tier;
import java.util.Optional;

/** Compares digits in a base: who asks for them asks for the digits, so the same value in another base is another answer. */
final class BasePair {

    private record Digits(boolean negative, String digits, int base) {}

    private BasePair() {}

    /** Empty if no side has a base other than ten. */
    static Optional<Result> compare(Expression prediction, Expression gold, GradingPolicy policy) {
        Optional<Digits> p = digits(prediction);
        Optional<Digits> g = digits(gold);
        boolean based = (p.isPresent() && p.get().base != 10) || (g.isPresent() && g.get().base != 10);
        if (!based) {
            return Optional.empty();
        }
        if (p.isEmpty() || g.isEmpty()) {
            Expression other = p.isEmpty() ? prediction : gold;
            // arithmetic with digits in a base has a value, digits in no base have none in another
            return Tree.any(other, BaseNumeral.class::isInstance) ? Optional.empty() : Optional.of(differentBases());
        }
        return Optional.of(compare(p.get(), g.get(), policy));
    }

    /** Whether one is digits in a base, which may be written in small letters. */
    static boolean areDigits(Form prediction, Form gold) {
        return (prediction instanceof Form.Scalar p && p.value() instanceof BaseNumeral)
                || (gold instanceof Form.Scalar g && g.value() instanceof BaseNumeral);
    }

    private static Result compare(Digits p, Digits g, GradingPolicy policy) {
        boolean sameDigits = p.negative == g.negative && p.digits.equals(g.digits);
        if (p.base == g.base) {
            return sameDigits
                    ? Result.equal(Tier.NUMERIC, "equal: the same digits in the same base")
                    : Result.different(Tier.NUMERIC, "not equal: the digits differ");
        }
        boolean unmarked = p.base == 10 || g.base == 10;
        return sameDigits && unmarked && !policy.baseNeeded()
                ? Result.equal(Tier.NUMERIC, "equal apart from the base").by(Policy.BASE)
                : differentBases();
    }

    private static Result differentBases() {
        return Result.different(Tier.NUMERIC, "not equal: the numbers are written in different bases");
    }

    private static Optional<Digits> digits(Expression e) {
        boolean negative = e instanceof Negation;
        Expression size = e instanceof Negation n ? n.operand() : e;
        if (size instanceof BaseNumeral b) {
            return Optional.of(new Digits(negative, withoutZeros(Phrases.upper(b.digits())), b.base()));
        } else if (size instanceof Numeral n && n.repetend().isEmpty()) {
            return Optional.of(new Digits(negative, withoutZeros(n.digits()), 10));
        }
        return Optional.empty();
    }

    private static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }
}
