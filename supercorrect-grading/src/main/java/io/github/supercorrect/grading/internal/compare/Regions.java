package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Bracketed;
import io.github.supercorrect.grading.math.Expression.Quantity;
import io.github.supercorrect.grading.math.Expression.Relation;
import io.github.supercorrect.grading.math.Expression.Sequence;
import io.github.supercorrect.grading.math.Expression.SetBuilder;
import io.github.supercorrect.grading.math.Expression.SetOperation;
import io.github.supercorrect.grading.math.Expression.Symbol;
import io.github.supercorrect.grading.math.Relator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads parts of the real line: intervals, unions, set builders, inequalities in one variable. */
final class Regions {

    /** A region with the variable that it is about, where one is named. */
    record Described(Region region, @Nullable Expression subject) {}

    private final Budget budget;

    Regions(Budget budget) {
        this.budget = budget;
    }

    /** Whether the members are conditions on one thing: inequalities and memberships. */
    static boolean isCondition(Sequence s) {
        boolean inequality = false;
        for (Expression member : s.members()) {
            boolean nested = member instanceof Sequence inner && isCondition(inner);
            boolean relation = member instanceof Relation r
                    && (isInequality(r) || r.relators().equals(List.of(Relator.ELEMENT_OF)));
            boolean operation = member instanceof SetOperation;
            if (!nested && !relation && !operation) {
                return false;
            }
            inequality |= nested || (member instanceof Relation r && isInequality(r));
        }
        return inequality;
    }

    static boolean isInequality(Relation r) {
        return r.relators().stream().allMatch(op -> Relations.isOrder(op) || op == Relator.NOT_EQUAL);
    }

    Optional<Described> of(Form form) {
        if (form instanceof Form.Ranges r) {
            return Optional.ofNullable(of(r.source()));
        } else if (form instanceof Form.Named n) {
            return of(n.value()).map(d -> new Described(d.region(), n.name()));
        } else if (form instanceof Form.Tuple t && t.isIntervalLike()) {
            return interval(t);
        } else if (form instanceof Form.Listing l && l.set()) {
            return points(l);
        } else if (form instanceof Form.Scalar s && s.value() instanceof Symbol symbol && isReals(symbol)) {
            return Optional.of(new Described(Region.all(), null));
        }
        return Optional.empty();
    }

    private Optional<Described> interval(Form.Tuple t) {
        if (t.members().get(0) instanceof Form.Scalar low && t.members().get(1) instanceof Form.Scalar high) {
            return Optional.ofNullable(described(
                    Region.interval(low.value(), t.open() == '[', high.value(), t.close() == ']', budget), null));
        }
        return Optional.empty();
    }

    private Optional<Described> points(Form.Listing l) {
        Region region = Region.none();
        for (Form member : l.members()) {
            Optional<Region> more =
                    member instanceof Form.Scalar s ? region.union(Region.point(s.value()), budget) : Optional.empty();
            if (more.isEmpty()) {
                return Optional.empty();
            }
            region = more.get();
        }
        return Optional.of(new Described(region, null));
    }

    private static @Nullable Described described(@Nullable Region region, @Nullable Expression subject) {
        return region == null ? null : new Described(region, subject);
    }

    private @Nullable Described of(Expression e) {
        budget.spend(20);
        if (e instanceof Relation r) {
            return ofRelation(r);
        } else if (e instanceof Sequence s) {
            return ofSequence(s);
        } else if (e instanceof SetOperation s) {
            return ofOperation(s);
        } else if (e instanceof SetBuilder b) {
            return ofBuilder(b);
        } else if (e instanceof Bracketed b) {
            return ofBracketed(b);
        } else if (e instanceof Symbol s && isReals(s)) {
            return new Described(Region.all(), null);
        } else if (e instanceof Quantity q) {
            return of(q.magnitude());
        }
        return null;
    }

    static boolean isReals(Symbol s) {
        return s.name().equals("\\mathbb{R}")
                || s.name().equals("\\R")
                || s.name().equals("\\Reals");
    }

    private @Nullable Described ofBracketed(Bracketed b) {
        Form form = FormReader.read(b);
        return of(form).orElse(null);
    }

    private @Nullable Described ofBuilder(SetBuilder b) {
        Described condition = of(b.condition());
        if (condition == null) {
            return null;
        }
        if (b.element() instanceof Relation r && r.relators().equals(List.of(Relator.ELEMENT_OF))) {
            Described domain = of(r.operands().get(1));
            return domain == null ? null : both(condition, domain);
        }
        return b.element() instanceof Symbol s && condition.subject() instanceof Symbol t && s.equals(t)
                ? condition
                : null;
    }

    private @Nullable Described both(Described left, Described right) {
        return described(left.region().intersection(right.region(), budget).orElse(null), left.subject());
    }

    private @Nullable Described ofOperation(SetOperation s) {
        if (s.operator().equals("cup")) {
            return ofUnion(s);
        }
        Described all = of(s.operands().get(0));
        for (int i = 1; i < s.operands().size() && all != null; i++) {
            Described next = of(s.operands().get(i));
            all = next == null ? null : described(combined(s.operator(), all.region(), next.region()), all.subject());
        }
        return all;
    }

    /** Joins neighbours, then what they became, so that thousands of intervals are not merged one by one. */
    private @Nullable Described ofUnion(SetOperation s) {
        Deque<Region> regions = new ArrayDeque<>();
        Expression subject = null;
        for (Expression operand : s.operands()) {
            Described next = of(operand);
            if (next == null) {
                return null;
            }
            subject = regions.isEmpty() ? next.subject() : subject;
            regions.add(next.region());
        }
        while (regions.size() > 1) {
            Optional<Region> joined = regions.remove().union(regions.remove(), budget);
            if (joined.isEmpty()) {
                return null;
            }
            regions.add(joined.get());
        }
        return described(regions.remove(), subject);
    }

    private @Nullable Region combined(String operator, Region left, Region right) {
        return switch (operator) {
            case "cap" -> left.intersection(right, budget).orElse(null);
            case "setminus" -> left.without(right, budget).orElse(null);
            default -> null;
        };
    }

    /** {@code or} joins; {@code and} and commas cut, unless nothing were left: {@code x < -1, x > 1} means either. */
    private @Nullable Described ofSequence(Sequence s) {
        Region union = Region.none();
        Region intersection = Region.all();
        Expression subject = null;
        for (Expression member : s.members()) {
            Described next = of(member);
            if (next == null || (next.subject() != null && subject != null && !subject.equals(next.subject()))) {
                return null;
            }
            subject = next.subject() == null ? subject : next.subject();
            Optional<Region> wider = union.union(next.region(), budget);
            Optional<Region> narrower = intersection.intersection(next.region(), budget);
            if (wider.isEmpty() || narrower.isEmpty()) {
                return null;
            }
            union = wider.get();
            intersection = narrower.get();
        }
        boolean either = s.separator().equals("or") || intersection.isEmpty();
        return new Described(either ? union : intersection, subject);
    }

    private @Nullable Described ofRelation(Relation r) {
        if (r.relators().equals(List.of(Relator.ELEMENT_OF))) {
            Described set = of(r.operands().get(1));
            return set == null ? null : new Described(set.region(), r.operands().get(0));
        }
        return isInequality(r) ? new InequalityReader(budget).read(r) : null;
    }
}
