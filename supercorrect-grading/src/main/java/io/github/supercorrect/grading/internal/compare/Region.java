package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.math.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A part of the real line, cut at finitely many points: {@code inside[2i]} says whether the open interval before point i is in,
 * {@code inside[2i+1]} whether point i is, and the last entry is for what lies beyond all points. Points ascend, and at each something
 * changes, so equal regions have equal parts.
 */
final class Region {

    /** What to do with two memberships. */
    private interface Merge {
        boolean of(boolean left, boolean right);
    }

    private final List<Expression> points;
    private final boolean[] inside;

    private Region(List<Expression> points, boolean[] inside) {
        this.points = points;
        this.inside = inside;
    }

    static Region all() {
        return new Region(List.of(), new boolean[] {true});
    }

    static Region none() {
        return new Region(List.of(), new boolean[] {false});
    }

    static Region point(Expression at) {
        return new Region(List.of(at), new boolean[] {false, true, false});
    }

    static Region apartFrom(Expression hole) {
        return new Region(List.of(hole), new boolean[] {true, false, true});
    }

    static Region below(Expression end, boolean closed) {
        return new Region(List.of(end), new boolean[] {true, closed, false});
    }

    static Region above(Expression end, boolean closed) {
        return new Region(List.of(end), new boolean[] {false, closed, true});
    }

    /** An interval whose ends are known to ascend. */
    static Region between(Expression low, boolean lowClosed, Expression high, boolean highClosed) {
        return new Region(List.of(low, high), new boolean[] {false, lowClosed, true, highClosed, false});
    }

    List<Expression> points() {
        return points;
    }

    boolean isEmpty() {
        return points.isEmpty() && !inside[0];
    }

    /** Whether the same pieces are in, whatever their ends. */
    boolean hasSameShape(Region other, boolean withEnds) {
        if (points.size() != other.points.size()) {
            return false;
        }
        for (int i = 0; i < inside.length; i++) {
            boolean isolated = i % 2 == 1 && inside[i - 1] == inside[i + 1];
            if ((withEnds || i % 2 == 0 || isolated) && inside[i] != other.inside[i]) {
                return false;
            }
        }
        return true;
    }

    Optional<Region> union(Region other, Budget budget) {
        return merged(other, (a, b) -> a || b, budget);
    }

    Optional<Region> intersection(Region other, Budget budget) {
        return merged(other, (a, b) -> a && b, budget);
    }

    Optional<Region> without(Region other, Budget budget) {
        return merged(other, (a, b) -> a && !b, budget);
    }

    /** Empty if points cannot be put in order. */
    private Optional<Region> merged(Region other, Merge merge, Budget budget) {
        List<Expression> all = new ArrayList<>();
        List<Boolean> in = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < points.size() || j < other.points.size()) {
            OptionalInt order = order(i, other, j, budget);
            if (order.isEmpty()) {
                return Optional.empty();
            }
            int sign = order.getAsInt();
            in.add(merge.of(inside[2 * i], other.inside[2 * j]));
            in.add(merge.of(inside[2 * i + (sign <= 0 ? 1 : 0)], other.inside[2 * j + (sign >= 0 ? 1 : 0)]));
            all.add(sign <= 0 ? points.get(i) : other.points.get(j));
            i += sign <= 0 ? 1 : 0;
            j += sign >= 0 ? 1 : 0;
        }
        in.add(merge.of(inside[2 * i], other.inside[2 * j]));
        return Optional.of(normalized(all, in));
    }

    private OptionalInt order(int i, Region other, int j, Budget budget) {
        if (i == points.size()) {
            return OptionalInt.of(1);
        } else if (j == other.points.size()) {
            return OptionalInt.of(-1);
        }
        Expression left = points.get(i);
        Expression right = other.points.get(j);
        return left.equals(right) ? OptionalInt.of(0) : Reals.compare(left, right, budget);
    }

    private static Region normalized(List<Expression> points, List<Boolean> in) {
        List<Expression> kept = new ArrayList<>();
        List<Boolean> keptIn = new ArrayList<>();
        keptIn.add(in.get(0));
        for (int i = 0; i < points.size(); i++) {
            boolean before = in.get(2 * i);
            boolean at = in.get(2 * i + 1);
            boolean after = in.get(2 * i + 2);
            if (before != at || at != after) {
                kept.add(points.get(i));
                keptIn.add(at);
                keptIn.add(after);
            }
        }
        boolean[] inside = new boolean[keptIn.size()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = keptIn.get(i);
        }
        return new Region(kept, inside);
    }

    /** The interval between two ends as written, or {@code null} if they do not ascend or that cannot be told of constants. */
    static @Nullable Region interval(
            Expression low, boolean lowClosed, Expression high, boolean highClosed, Budget budget) {
        boolean fromInfinity = Infinities.isNegative(low);
        boolean toInfinity = Infinities.isPositive(high);
        if (fromInfinity) {
            return toInfinity ? all() : Infinities.isNegative(high) ? null : below(high, highClosed);
        } else if (toInfinity) {
            return Infinities.isPositive(low) ? null : above(low, lowClosed);
        } else if (Infinities.isPositive(low) || Infinities.isNegative(high)) {
            return null;
        }
        OptionalInt order = Reals.compare(low, high, budget);
        boolean ascends = order.isPresent() ? order.getAsInt() < 0 : !Tree.isConstant(low) || !Tree.isConstant(high);
        return ascends ? between(low, lowClosed, high, highClosed) : null;
    }
}
