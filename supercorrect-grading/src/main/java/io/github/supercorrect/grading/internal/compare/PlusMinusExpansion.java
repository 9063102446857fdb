package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Bracketed;
import io.github.supercorrect.grading.math.Expression.Negation;
import io.github.supercorrect.grading.math.Expression.PlusMinus;
import io.github.supercorrect.grading.math.Expression.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Both values of {@code a \pm b}. Several {@code \pm} are independent of each other, unless there is a {@code \mp}: then all take the
 * upper sign or all the lower one.
 */
final class PlusMinusExpansion {

    private static final int MOST_INDEPENDENT = 4;

    private PlusMinusExpansion() {}

    /** The expressions meant, one if there is no ±. Members of lists and sets are left for their own turn. */
    static List<Expression> of(Expression e) {
        boolean list = e instanceof Sequence || (e instanceof Bracketed b && b.open() == '{');
        if (list || !Tree.any(e, PlusMinus.class::isInstance)) {
            return List.of(e);
        }
        int count = count(e);
        boolean tied = count > MOST_INDEPENDENT || Tree.any(e, node -> node instanceof PlusMinus p && p.lowerFirst());
        int variants = tied ? 2 : 1 << count;
        List<Expression> values = new ArrayList<>(variants);
        for (int signs = 0; signs < variants; signs++) {
            values.add(withSigns(e, tied ? -signs : signs));
        }
        return values;
    }

    private static int count(Expression e) {
        int[] count = {0};
        Tree.any(e, node -> {
            count[0] += node instanceof PlusMinus ? 1 : 0;
            return false;
        });
        return count[0];
    }

    /** Bit k of {@code signs} says whether the k-th ± takes its lower sign. */
    private static Expression withSigns(Expression e, int signs) {
        int[] next = {0};
        return Tree.rewrite(e, new Tree.Rewriting() {
            @Override
            public @Nullable Expression of(Expression node) {
                if (!(node instanceof PlusMinus p)) {
                    return null;
                }
                boolean lower = (signs >> Math.min(next[0]++, 31) & 1) != 0;
                Expression operand = Tree.rewrite(p.operand(), this);
                return lower == p.lowerFirst() ? operand : new Negation(operand);
            }
        });
    }
}
