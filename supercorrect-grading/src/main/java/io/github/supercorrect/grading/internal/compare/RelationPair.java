package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Relation;
import io.github.supercorrect.grading.math.Relator;
import io.github.supercorrect.grading.verdict.Tier;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/** Compares equations, up to a constant factor, inequalities, up to a positive one, and other chains member by member. */
final class RelationPair {

    private final BiFunction<Expression, Expression, Result> members;
    private final Budget budget;

    RelationPair(BiFunction<Expression, Expression, Result> members, Budget budget) {
        this.members = members;
        this.budget = budget;
    }

    Result compare(Relation prediction, Relation gold) {
        Result chains = compareChains(prediction, gold);
        if (chains.isEqual()
                || prediction.relators().size() != 1
                || gold.relators().size() != 1) {
            return chains;
        }
        return compareSingles(prediction, gold);
    }

    private Result compareSingles(Relation prediction, Relation gold) {
        Relator p = downward(prediction.relators().get(0));
        Relator g = downward(gold.relators().get(0));
        if (p != g) {
            return Result.different(
                    Tier.STRUCTURE,
                    Relations.isOrder(p) && Relations.isOrder(g)
                            ? "not equal: one inequality is strict and the other is not"
                            : "not equal: the relations are of different kinds");
        }
        boolean equation = p == Relator.EQUAL || p == Relator.NOT_EQUAL;
        if (!equation && !Relations.isOrder(p)) {
            return Result.different(Tier.STRUCTURE, "not equal: the relations are between different things");
        }
        OptionalInt sign = new Proportionality(budget).factorSign(zeroSide(prediction), zeroSide(gold));
        if (sign.isPresent() && (equation || sign.getAsInt() > 0)) {
            return Result.equal(
                    Tier.SYMBOLIC,
                    equation
                            ? "equal: one equation is a multiple of the other"
                            : "equal: one inequality is a positive multiple of the other");
        }
        return Result.different(
                Tier.SYMBOLIC,
                equation
                        ? "not equal: neither equation is a multiple of the other"
                        : "not equal: the inequalities describe different things");
    }

    private static Relator downward(Relator relator) {
        return relator == Relator.GREATER || relator == Relator.GREATER_OR_EQUAL
                ? Relations.mirrored(relator)
                : relator;
    }

    private static Expression zeroSide(Relation r) {
        Relator relator = r.relators().get(0);
        Expression left = r.operands().get(0);
        Expression right = r.operands().get(1);
        return relator == downward(relator) ? Relations.difference(left, right) : Relations.difference(right, left);
    }

    private Result compareChains(Relation prediction, Relation gold) {
        Result asWritten = compareInOrder(prediction, gold);
        boolean turnable = gold.relators().stream().allMatch(r -> Relations.isOrder(r) || Relations.isSymmetric(r));
        return asWritten.isEqual() || !turnable ? asWritten : compareInOrder(prediction, Relations.mirrored(gold));
    }

    private Result compareInOrder(Relation prediction, Relation gold) {
        if (!prediction.relators().equals(gold.relators())) {
            return Result.different(Tier.STRUCTURE, "not equal: the relations are of different kinds");
        }
        Result all = Result.equal(Tier.STRUCTURE, "equal: the same relation");
        List<Expression> left = prediction.operands();
        for (int i = 0; i < left.size(); i++) {
            Result part = members.apply(left.get(i), gold.operands().get(i));
            if (!part.isEqual()) {
                return Result.different(Tier.STRUCTURE, "not equal: the relations are between different things");
            }
            all = all.by(part.policies());
        }
        return all;
    }
}
