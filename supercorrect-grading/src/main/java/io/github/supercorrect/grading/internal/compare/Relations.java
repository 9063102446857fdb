package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Negation;
import io.github.supercorrect.grading.math.Expression.Relation;
import io.github.supercorrect.grading.math.Expression.Sum;
import io.github.supercorrect.grading.math.Relator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Chains of relations, turned and cut. */
final class Relations {

    private Relations() {}

    static boolean isEquation(Relation r) {
        return r.relators().equals(List.of(Relator.EQUAL));
    }

    /** Left side less right side. */
    static Expression difference(Expression left, Expression right) {
        return new Sum(List.of(left, new Negation(right)));
    }

    /** {@code x = 1/3 \approx 0.33} is {@code x = 1/3}, and {@code x \approx 5} is {@code x = 5}. */
    static Relation withoutApproximateTail(Relation r) {
        int at = r.relators().indexOf(Relator.APPROXIMATELY);
        if (at < 0) {
            return r;
        }
        if (at == 0 && Names.isName(r.operands().get(0))) {
            List<Relator> relators = new ArrayList<>(r.relators());
            relators.set(0, Relator.EQUAL);
            return withoutApproximateTail(new Relation(r.operands(), relators));
        }
        return new Relation(r.operands().subList(0, at + 1), r.relators().subList(0, at));
    }

    static Relation mirrored(Relation r) {
        List<Expression> operands = new ArrayList<>(r.operands());
        List<Relator> relators =
                new ArrayList<>(r.relators().stream().map(Relations::mirrored).toList());
        Collections.reverse(operands);
        Collections.reverse(relators);
        return new Relation(operands, relators);
    }

    static Relator mirrored(Relator relator) {
        return switch (relator) {
            case LESS -> Relator.GREATER;
            case GREATER -> Relator.LESS;
            case LESS_OR_EQUAL -> Relator.GREATER_OR_EQUAL;
            case GREATER_OR_EQUAL -> Relator.LESS_OR_EQUAL;
            default -> relator;
        };
    }

    static boolean isOrder(Relator relator) {
        return switch (relator) {
            case LESS, GREATER, LESS_OR_EQUAL, GREATER_OR_EQUAL -> true;
            default -> false;
        };
    }

    static boolean isSymmetric(Relator relator) {
        return switch (relator) {
            case EQUAL, NOT_EQUAL, PARALLEL, PERPENDICULAR, CONGRUENT -> true;
            default -> false;
        };
    }
}
