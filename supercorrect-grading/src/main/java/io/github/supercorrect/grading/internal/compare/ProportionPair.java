package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.compare.Form.Proportion;
import io.github.supercorrect.grading.internal.compare.Form.Scalar;
import io.github.supercorrect.grading.internal.value.ScalarComparison;
import io.github.supercorrect.grading.internal.value.ScalarVerdict;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Numeral;
import io.github.supercorrect.grading.math.Expression.Product;
import io.github.supercorrect.grading.verdict.Tier;
import java.util.List;

/** Compares ratios, which may be extended by a factor, and times of day, which may not. */
final class ProportionPair {

    private final FormComparison comparison;

    ProportionPair(FormComparison comparison) {
        this.comparison = comparison;
    }

    Result compare(Proportion prediction, Proportion gold) {
        List<Form> p = prediction.members();
        List<Form> g = gold.members();
        if (p.size() != g.size()) {
            return Result.different(Tier.STRUCTURE, "not equal: the ratios have different lengths");
        }
        if (areSame(p, g)) {
            return Result.equal(Tier.STRUCTURE, "equal: the same ratio");
        }
        if (isTime(p) && isTime(g)) {
            return Result.different(Tier.STRUCTURE, "not equal: the times or ratios differ");
        }
        return areProportional(p, g)
                ? Result.equal(Tier.STRUCTURE, "equal: the ratios are the same in lowest terms")
                : Result.different(Tier.STRUCTURE, "not equal: the ratios differ");
    }

    private boolean areSame(List<Form> p, List<Form> g) {
        for (int i = 0; i < p.size(); i++) {
            if (!comparison.compare(p.get(i), g.get(i)).isEqual()) {
                return false;
            }
        }
        return true;
    }

    private boolean areProportional(List<Form> p, List<Form> g) {
        for (int i = 1; i < p.size(); i++) {
            if (!(p.get(0) instanceof Scalar p0)
                    || !(g.get(0) instanceof Scalar g0)
                    || !(p.get(i) instanceof Scalar pi)
                    || !(g.get(i) instanceof Scalar gi)) {
                return false;
            }
            Expression one = new Product(List.of(pi.value(), g0.value()));
            Expression other = new Product(List.of(gi.value(), p0.value()));
            if (ScalarComparison.compare(one, other, comparison.budget()) != ScalarVerdict.EQUAL
                    || isZero(p0) != isZero(g0)) {
                return false;
            }
        }
        return !(p.get(0) instanceof Scalar s && isZero(s));
    }

    private boolean isZero(Scalar s) {
        return ScalarComparison.compare(s.value(), new Numeral("0", ""), comparison.budget()) == ScalarVerdict.EQUAL;
    }

    /** {@code 12:30}: two digits behind the colon, and no more than a clock shows. */
    private static boolean isTime(List<Form> members) {
        return members.size() >= 2
                && members.size() <= 3
                && isBelow(members.get(0), 24, 1)
                && members.stream().skip(1).allMatch(m -> isBelow(m, 60, 2));
    }

    private static boolean isBelow(Form form, int limit, int fewestDigits) {
        return form instanceof Scalar s
                && s.value() instanceof Numeral n
                && n.repetend().isEmpty()
                && n.digits().indexOf('.') < 0
                && n.digits().length() <= 2
                && n.digits().length() >= fewestDigits
                && Integer.parseInt(n.digits()) < limit;
    }
}
