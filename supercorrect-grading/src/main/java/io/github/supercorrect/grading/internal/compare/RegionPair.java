package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.compare.Form.Ranges;
import io.github.supercorrect.grading.internal.compare.Form.Scalar;
import io.github.supercorrect.grading.internal.compare.Regions.Described;
import io.github.supercorrect.grading.math.Expression.SetBuilder;
import io.github.supercorrect.grading.math.Expression.SetOperation;
import io.github.supercorrect.grading.policy.GradingPolicy;
import io.github.supercorrect.grading.policy.Policy;
import io.github.supercorrect.grading.verdict.Outcome;
import io.github.supercorrect.grading.verdict.Tier;
import java.util.Optional;

/** Compares parts of the real line, in whatever notation they come. */
final class RegionPair {

    private final FormComparison comparison;
    private final GradingPolicy policy;

    RegionPair(FormComparison comparison, GradingPolicy policy) {
        this.comparison = comparison;
        this.policy = policy;
    }

    Result compare(Form prediction, Form gold) {
        Regions regions = new Regions(comparison.budget());
        Optional<Described> p = regions.of(prediction);
        Optional<Described> g = p.isEmpty() ? Optional.empty() : regions.of(gold);
        if (p.isEmpty() || g.isEmpty()) {
            return FormComparison.kinds(prediction, gold);
        }
        boolean mixed = isInequality(prediction) != isInequality(gold);
        if (mixed && !policy.ranges()) {
            return Result.different(Tier.STRUCTURE, "not equal: one is an inequality and the other a set");
        }
        if (NamedPair.conflict(p.get().subject(), g.get().subject())) {
            return Result.different(Tier.STRUCTURE, "not equal: the conditions are about different variables");
        }
        Result result = compare(p.get().region(), g.get().region());
        return mixed ? result.by(Policy.RANGES) : result;
    }

    private static boolean isInequality(Form form) {
        return form instanceof Ranges r
                && !(r.source() instanceof SetOperation)
                && !(r.source() instanceof SetBuilder)
                && !r.source().equals(WordsReader.REALS);
    }

    private Result compare(Region prediction, Region gold) {
        if (!prediction.hasSameShape(gold, policy.openEnds())) {
            return Result.different(
                    Tier.STRUCTURE,
                    prediction.hasSameShape(gold, false)
                            ? "not equal: they differ in whether an end point belongs to the range"
                            : "not equal: the ranges have different pieces");
        }
        Result all = Result.equal(Tier.STRUCTURE, "equal: the same range of numbers");
        for (int i = 0; i < prediction.points().size(); i++) {
            Result end = comparison.compare(
                    Scalar.of(prediction.points().get(i)),
                    Scalar.of(gold.points().get(i)));
            if (!end.isEqual()) {
                return end.outcome() == Outcome.UNDECIDED
                        ? end
                        : Result.different(Tier.STRUCTURE, "not equal: the ranges have different ends");
            }
            all = all.by(end.policies());
        }
        return prediction.hasSameShape(gold, true) ? all : all.by(Policy.BRACKETS);
    }
}
