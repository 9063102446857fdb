package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import java.util.ArrayList;
import java.util.List;

/** Two functions compared at points that look random but are the same each time. */
final class Samples {

    private static final int WANTED = 6;
    private static final int FIRST_POINTS = 12;
    private static final int MOST_POINTS = 48;
    /** Points at which to look at all digits. */
    private static final int CONFIRMED = 3;

    private final Term left;
    private final Term right;
    private final Budget budget;

    Samples(Term left, Term right, Budget budget) {
        this.left = left;
        this.right = right;
        this.budget = budget;
    }

    ScalarVerdict compare() {
        Point.Numbers numbers = numbers();
        ScalarVerdict verdict = compare(numbers, numbers != Point.Numbers.COMPLEX);
        return verdict == ScalarVerdict.UNKNOWN && numbers == Point.Numbers.REAL ? compare(numbers, false) : verdict;
    }

    private Point.Numbers numbers() {
        if (left.has(Term.INTEGRAL) || right.has(Term.INTEGRAL)) {
            return Point.Numbers.NATURAL;
        }
        return left.has(Term.COMPLEX) || right.has(Term.COMPLEX) ? Point.Numbers.COMPLEX : Point.Numbers.REAL;
    }

    private ScalarVerdict compare(Point.Numbers kind, boolean strict) {
        Numbers numbers = new Numbers(left, right, strict, budget);
        List<Point> near = new ArrayList<>();
        for (int i = 0; i < MOST_POINTS && (i < FIRST_POINTS || near.size() < WANTED); i++) {
            Point point = new Point(i, kind);
            try {
                if (numbers.roughly(point) == ScalarVerdict.DIFFERENT) {
                    return ScalarVerdict.DIFFERENT;
                }
                near.add(point);
            } catch (NoValueException e) {
                if (e.reason() == NoValueException.Reason.IMPRECISE) {
                    near.add(point);
                }
            }
        }
        return near.size() < WANTED ? ScalarVerdict.UNKNOWN : confirm(numbers, near);
    }

    private ScalarVerdict confirm(Numbers numbers, List<Point> near) {
        int equal = 0;
        int unknown = 0;
        for (int i = 0; i < near.size() && equal < CONFIRMED && unknown < CONFIRMED; i++) {
            // Neighbours differ in kind; steps of 5 meet points of either sign first.
            ScalarVerdict verdict = exactly(numbers, near.get(i * 5 % near.size()));
            if (verdict == ScalarVerdict.DIFFERENT) {
                return verdict;
            }
            equal += verdict == ScalarVerdict.EQUAL ? 1 : 0;
            unknown += verdict == ScalarVerdict.UNKNOWN ? 1 : 0;
        }
        return equal == CONFIRMED ? ScalarVerdict.EQUAL : ScalarVerdict.UNKNOWN;
    }

    private static ScalarVerdict exactly(Numbers numbers, Point point) {
        try {
            return numbers.exactly(point);
        } catch (NoValueException e) {
            return ScalarVerdict.UNKNOWN;
        }
    }
}
