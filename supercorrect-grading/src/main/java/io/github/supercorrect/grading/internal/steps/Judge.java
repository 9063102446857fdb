package io.github.supercorrect.grading.internal.steps;

import static io.github.supercorrect.grading.steps.ClaimVerdict.FALSE;
import static io.github.supercorrect.grading.steps.ClaimVerdict.TRUE;
import static io.github.supercorrect.grading.steps.ClaimVerdict.UNCHECKED;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.internal.compare.Tree;
import io.github.supercorrect.grading.internal.value.ScalarComparison;
import io.github.supercorrect.grading.internal.value.ScalarVerdict;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Quotient;
import io.github.supercorrect.grading.math.Relator;
import io.github.supercorrect.grading.steps.Claim;
import io.github.supercorrect.grading.steps.ClaimVerdict;
import java.util.Optional;

/** Calculates both sides of a link. */
final class Judge {

    /** For one claim. */
    private static final long OPERATIONS = 400_000;

    /** What a claim costs besides. */
    private static final long LEAST = 2_000;

    private final Budget total;
    /** Whether no claim is to be called false. */
    private final boolean lenient;

    Judge(Budget total, boolean lenient) {
        this.total = total;
        this.lenient = lenient;
    }

    Claim of(Link link) {
        if (total.left() <= 0) {
            return new Claim(link.text(), UNCHECKED, Optional.empty());
        }
        long operations = Math.min(OPERATIONS, total.left());
        Budget budget = new Budget(operations);
        ClaimVerdict verdict = UNCHECKED;
        Optional<String> truth = Optional.empty();
        try {
            verdict = lenient || link.doubtful() ? UNCHECKED : verdict(link, budget);
            truth = verdict == FALSE ? Truth.of(link, budget) : truth;
        } catch (Budget.Exhausted e) {
            verdict = UNCHECKED;
        }
        total.spend(Math.min(total.left(), LEAST + operations - Math.max(0, budget.left())));
        return new Claim(link.text().replaceAll("\\s+", " "), verdict, truth);
    }

    private static ClaimVerdict verdict(Link link, Budget budget) {
        Expression left = link.left().value();
        Expression right = link.right().value();
        if (left == null || right == null) {
            return UNCHECKED;
        }
        Expression rest = link.right().rest();
        if (rest != null) {
            return division(Senses.bare(left), right, rest, budget);
        }
        return switch (link.relator()) {
            case EQUAL, APPROXIMATELY -> new Equality(link, Senses.bare(left), Senses.bare(right), budget).verdict();
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                order(link, Senses.bare(left), Senses.bare(right), budget);
            case NOT_EQUAL ->
                ScalarComparison.compare(left, right, budget) == ScalarVerdict.DIFFERENT
                                && Tree.isConstant(left)
                                && Tree.isConstant(right)
                        ? TRUE
                        : UNCHECKED;
            default -> UNCHECKED;
        };
    }

    /** {@code a/b = q rest r}. */
    private static ClaimVerdict division(Expression left, Expression quotient, Expression rest, Budget budget) {
        if (!(left instanceof Quotient division)) {
            return UNCHECKED;
        }
        Optional<Enclosure> dividend = Enclosure.of(division.numerator(), budget);
        Optional<Enclosure> divisor = Enclosure.of(division.denominator(), budget);
        Optional<Enclosure> q = Enclosure.of(quotient, budget);
        Optional<Enclosure> r = Enclosure.of(rest, budget);
        if (dividend.isEmpty() || divisor.isEmpty() || q.isEmpty() || r.isEmpty()) {
            return UNCHECKED;
        }
        boolean exact = q.get()
                .low()
                .multiply(divisor.get().low())
                .add(r.get().low())
                .equals(dividend.get().low());
        return exact && r.get().isBelow(divisor.get()) ? TRUE : FALSE;
    }

    private static ClaimVerdict order(Link link, Expression left, Expression right, Budget budget) {
        Optional<Enclosure> l = Tree.isConstant(left) ? Enclosure.of(left, budget) : Optional.empty();
        Optional<Enclosure> r = Tree.isConstant(right) ? Enclosure.of(right, budget) : Optional.empty();
        if (l.isEmpty() || r.isEmpty()) {
            return UNCHECKED;
        }
        boolean less = link.relator() == Relator.LESS || link.relator() == Relator.LESS_OR_EQUAL;
        Enclosure small = less ? l.get() : r.get();
        Enclosure large = less ? r.get() : l.get();
        boolean strict = link.relator() == Relator.LESS || link.relator() == Relator.GREATER;
        if (small.isBelow(large) || (!strict && small.isExact() && small.equals(large))) {
            return TRUE;
        }
        Measures measures = Measures.of(link.left().words(), link.right().words());
        boolean certain = large.isBelow(small) || (strict && small.isExact() && small.equals(large));
        boolean plain = !measures.areMixed()
                && !measures.areClock()
                && !link.left().label()
                && !link.left().isAmbiguous()
                && !link.right().isAmbiguous()
                && Senses.hasPercent(left) == Senses.hasPercent(right);
        return certain && plain ? FALSE : UNCHECKED;
    }
}
