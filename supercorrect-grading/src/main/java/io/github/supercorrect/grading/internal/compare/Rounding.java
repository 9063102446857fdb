package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.policy.GradingPolicy;
import io.github.supercorrect.grading.policy.Policy;
import io.github.supercorrect.grading.verdict.Tier;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether a decimal number is the rounded form of an exact one. */
final class Rounding {

    /** From here on a decimal is what floating-point arithmetic printed, whose last digit may be off. */
    private static final int DOUBLE_DIGITS = 15;

    private static final int SPARE_DIGITS = 10;

    private final GradingPolicy policy;
    private final Budget budget;

    Rounding(GradingPolicy policy, Budget budget) {
        this.policy = policy;
        this.budget = budget;
    }

    /** An equality, or a difference with its reason; empty if no side is a rounded form of the other kind. */
    Optional<Result> compare(Expression prediction, Expression gold) {
        if (!policy.rounding()) {
            return Optional.empty();
        }
        Optional<DecimalNumber> p = DecimalNumber.of(prediction);
        Optional<DecimalNumber> g = DecimalNumber.of(gold);
        if (p.isPresent() == g.isPresent()) {
            return Optional.empty();
        }
        return p.isPresent()
                ? compare(p.get(), gold, policy.predictionDigits())
                : compare(g.orElseThrow(), prediction, policy.goldDigits());
    }

    private Optional<Result> compare(DecimalNumber rounded, Expression exact, int fewest) {
        return Reals.decimal(exact, rounded.digits() + SPARE_DIGITS, budget)
                .flatMap(value -> judge(rounded, value, fewest));
    }

    private static Optional<Result> judge(DecimalNumber rounded, BigDecimal value, int fewest) {
        BigDecimal error = rounded.value().subtract(value).abs();
        if (error.compareTo(tolerance(rounded)) > 0) {
            return Optional.empty();
        }
        if (rounded.digits() < fewest) {
            return Optional.of(Result.different(
                    Tier.NUMERIC, "not equal: the decimal is rounded to fewer than " + fewest + " significant digits"));
        }
        return Optional.of(Result.equal(
                        Tier.NUMERIC,
                        "equal by rounding: the decimal is the exact value correctly rounded to " + rounded.digits()
                                + " significant digits")
                .by(Policy.ROUNDING));
    }

    private static BigDecimal tolerance(DecimalNumber rounded) {
        BigDecimal half = rounded.tolerance();
        return rounded.digits() < DOUBLE_DIGITS
                ? half
                : half.max(rounded.value().abs().multiply(new BigDecimal("2.3e-16")));
    }
}
