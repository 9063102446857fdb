package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.internal.compare.Form.Scalar;
import io.github.supercorrect.grading.internal.compare.Units.Unit;
import io.github.supercorrect.grading.internal.value.Means;
import io.github.supercorrect.grading.internal.value.Rational;
import io.github.supercorrect.grading.internal.value.ScalarComparison;
import io.github.supercorrect.grading.internal.value.Values;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Constant;
import io.github.supercorrect.grading.math.Expression.Numeral;
import io.github.supercorrect.grading.math.Expression.Product;
import io.github.supercorrect.grading.math.Expression.Quotient;
import io.github.supercorrect.grading.policy.GradingPolicy;
import io.github.supercorrect.grading.policy.Policy;
import io.github.supercorrect.grading.verdict.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares two scalars: values, then rounded values, then what percent signs, units and degree marks may mean. */
final class ScalarPair {

    private static final Numeral HUNDRED = new Numeral("100", "");
    private static final Map<String, Integer> DEGREE = Map.of("deg", 1);
    private static final Map<String, Integer> RADIAN = Map.of("rad", 1);

    private final GradingPolicy policy;
    private final Budget budget;

    ScalarPair(GradingPolicy policy, Budget budget) {
        this.policy = policy;
        this.budget = budget;
    }

    Result compare(Scalar prediction, Scalar gold) {
        if (prediction.unit().isEmpty() != gold.unit().isEmpty()) {
            return compareUnits(UnitLetters.split(prediction, gold.unit()), UnitLetters.split(gold, prediction.unit()));
        }
        return compareUnits(prediction, gold);
    }

    private Result compareUnits(Scalar prediction, Scalar gold) {
        Optional<Unit> p = Units.of(prediction.unit());
        Optional<Unit> g = Units.of(gold.unit());
        if (p.isPresent() && g.isPresent() && !p.get().equals(g.get())) {
            return convert(prediction, p.get(), gold, g.get());
        }
        if (prediction.percent() != gold.percent() && (p.isPresent() || g.isPresent())) {
            return Result.different(Tier.STRUCTURE, "not equal: one is a percentage and the other has a unit");
        }
        boolean unitsDiffer = !spelling(prediction.unit()).equals(spelling(gold.unit()));
        if (unitsDiffer
                && (Remarks.matters(prediction.unit())
                        || Remarks.matters(gold.unit())
                        || Remarks.oppose(prediction.unit(), gold.unit()))) {
            return Result.different(Tier.STRUCTURE, "not equal: what stands behind the numbers says different things");
        }
        if (unitsDiffer && !policy.units()) {
            return Result.different(Tier.STRUCTURE, "not equal: one has a unit or remark that the other has not");
        }
        Result result = comparePercent(prediction, gold);
        if (!unitsDiffer || result.isEqual()) {
            return unitsDiffer ? result.by(Policy.UNITS) : result;
        }
        return isAngle(p) || isAngle(g) ? compareAngles(prediction, isAngle(p), gold, isAngle(g), result) : result;
    }

    private static String spelling(String unit) {
        return Phrases.bare(unit.replace("$", "dollars"));
    }

    private static boolean isAngle(Optional<Unit> unit) {
        return unit.filter(u -> u.dimension().equals(DEGREE)).isPresent();
    }

    /** {@code 90^\circ} and {@code \pi/2}: a plain number beside an angle in degrees may be in radians. */
    private Result compareAngles(Scalar prediction, boolean p, Scalar gold, boolean g, Result otherwise) {
        Result radians = compareExactly(
                p ? radians(prediction.value()) : prediction.value(), g ? radians(gold.value()) : gold.value());
        return radians.isEqual()
                ? radians.because(Tier.SYMBOLIC, "equal: the same angle in degrees and in radians")
                : otherwise;
    }

    private static Expression radians(Expression degrees) {
        return new Quotient(new Product(List.of(degrees, Constant.PI)), new Numeral("180", ""));
    }

    private Result convert(Scalar prediction, Unit p, Scalar gold, Unit g) {
        boolean degrees = p.dimension().equals(DEGREE);
        if (degrees
                ? g.dimension().equals(RADIAN)
                : p.dimension().equals(RADIAN) && g.dimension().equals(DEGREE)) {
            return compareAngles(
                    prediction,
                    degrees,
                    gold,
                    !degrees,
                    Result.different(Tier.NUMERIC, "not equal: the angles differ"));
        }
        if (!p.dimension().equals(g.dimension())) {
            return Result.different(Tier.STRUCTURE, "not equal: the units measure different things");
        }
        Result result = compareValues(scaled(prediction.value(), p.size()), scaled(gold.value(), g.size()));
        return result.isEqual()
                ? result.because(Tier.NUMERIC, "equal after converting the units")
                : Result.different(Tier.NUMERIC, "not equal: the amounts differ once the units are converted");
    }

    private static Expression scaled(Expression value, Rational size) {
        Expression factor = new Quotient(
                new Numeral(size.numerator().toString(), ""),
                new Numeral(size.denominator().toString(), ""));
        return new Product(List.of(value, factor));
    }

    private Result comparePercent(Scalar prediction, Scalar gold) {
        if (prediction.percent() == gold.percent()) {
            return compareValues(prediction.value(), gold.value());
        }
        if (!policy.percent()) {
            return Result.different(Tier.STRUCTURE, "not equal: only one is a percentage");
        }
        Result asHundredth = prediction.percent()
                ? compareValues(new Quotient(prediction.value(), HUNDRED), gold.value())
                : compareValues(prediction.value(), new Quotient(gold.value(), HUNDRED));
        if (asHundredth.isEqual()) {
            return asHundredth
                    .because(Tier.NUMERIC, "equal: the percentage is the same number of hundredths")
                    .by(Policy.PERCENT);
        }
        Result asNumber = compareValues(prediction.value(), gold.value());
        return asNumber.isEqual()
                ? asNumber.because(Tier.NUMERIC, "equal apart from the percent sign")
                        .by(Policy.PERCENT)
                : asNumber;
    }

    Result compareValues(Expression prediction, Expression gold) {
        Optional<Result> bases = BasePair.compare(prediction, gold, policy);
        if (bases.isPresent()) {
            return bases.get();
        }
        Result exact = compareExactly(prediction, gold);
        if (exact.isEqual()) {
            return exact;
        }
        return new Rounding(policy, budget).compare(prediction, gold).orElse(exact);
    }

    private Result compareExactly(Expression prediction, Expression gold) {
        ScalarComparison comparison = ScalarComparison.of(prediction, gold, budget);
        boolean numbers = comparison.means() == Means.EXACT
                && Tree.isConstant(prediction)
                && Values.exact(prediction, budget).isPresent();
        return switch (comparison.verdict()) {
            case EQUAL ->
                numbers
                        ? Result.equal(Tier.NUMERIC, "equal: both are exactly the same number")
                        : Result.equal(Tier.SYMBOLIC, equalReason(comparison.means(), Tree.isConstant(prediction)));
            case DIFFERENT -> different(prediction, gold);
            case UNKNOWN -> unknown(prediction, gold);
        };
    }

    private static String equalReason(Means means, boolean constant) {
        return switch (means) {
            case EXACT -> "equal: the same expression in another order or notation";
            case MODULAR -> "equal: both expressions simplify to the same one";
            default ->
                constant
                        ? "equal: both have the same value, to as many digits as were computed"
                        : "equal: both expressions have the same values wherever they were tried";
        };
    }

    private Result different(Expression prediction, Expression gold) {
        boolean p = Tree.isConstant(prediction);
        boolean g = Tree.isConstant(gold);
        if (p != g) {
            return Result.different(
                    Tier.SYMBOLIC, "not equal: one depends on a variable and the other is a fixed value");
        }
        if (!p) {
            return Result.different(
                    Tier.SYMBOLIC,
                    Tree.names(List.of(prediction)).equals(Tree.names(List.of(gold)))
                            ? "not equal: the expressions take different values"
                            : "not equal: the expressions do not have the same variables");
        }
        return Result.different(Tier.NUMERIC, differentNumbers(prediction, gold));
    }

    private String differentNumbers(Expression prediction, Expression gold) {
        Optional<Rational> p = Values.exact(prediction, budget);
        Optional<Rational> g = Values.exact(gold, budget);
        if (p.isPresent()
                && g.isPresent()
                && p.get().signum() != 0
                && p.get().negate().equals(g.get())) {
            return "not equal: the numbers differ in sign";
        }
        return p.isPresent() && g.isPresent() ? "not equal: the numbers differ" : "not equal: the values differ";
    }

    private static Result unknown(Expression prediction, Expression gold) {
        return prediction.equals(gold)
                ? Result.equal(Tier.STRUCTURE, "equal: the same expression")
                : Result.undecided(
                        Tier.SYMBOLIC,
                        "undecided: neither equality nor a difference of the expressions could be shown");
    }
}
