package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.compare.Form.Assignments;
import io.github.supercorrect.grading.internal.compare.Form.Listing;
import io.github.supercorrect.grading.internal.compare.Form.Named;
import io.github.supercorrect.grading.internal.compare.Form.Ranges;
import io.github.supercorrect.grading.internal.compare.Form.Scalar;
import io.github.supercorrect.grading.internal.compare.Form.Statement;
import io.github.supercorrect.grading.internal.compare.Form.Tuple;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Application;
import io.github.supercorrect.grading.math.Expression.Bracketed;
import io.github.supercorrect.grading.math.Expression.Constant;
import io.github.supercorrect.grading.math.Expression.Product;
import io.github.supercorrect.grading.math.Expression.Relation;
import io.github.supercorrect.grading.math.Expression.Symbol;
import io.github.supercorrect.grading.math.Relator;
import io.github.supercorrect.grading.policy.GradingPolicy;
import io.github.supercorrect.grading.policy.Policy;
import io.github.supercorrect.grading.verdict.Outcome;
import io.github.supercorrect.grading.verdict.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares values that have names: {@code x = 5} with {@code 5}, with {@code 2x = 10}, and lists of such by their names. */
final class NamedPair {

    private final FormComparison comparison;
    private final GradingPolicy policy;

    NamedPair(FormComparison comparison, GradingPolicy policy) {
        this.comparison = comparison;
        this.policy = policy;
    }

    Result compare(Form prediction, Form gold) {
        Optional<Assignments> p = coordinates(prediction);
        Optional<Assignments> g = coordinates(gold);
        if ((p.isPresent() && gold instanceof Assignments) || (g.isPresent() && prediction instanceof Assignments)) {
            return compareAssignments(
                    p.<Form>map(a -> a).orElse(prediction), g.<Form>map(a -> a).orElse(gold));
        } else if (prediction instanceof Named left && gold instanceof Named right) {
            return compareNamed(left, right);
        } else if (prediction instanceof Named n) {
            return compareWithValue(n, gold, comparison.compare(n.value(), gold));
        }
        return compareWithValue((Named) gold, prediction, comparison.compare(prediction, ((Named) gold).value()));
    }

    private Result compareWithValue(Named named, Form other, Result values) {
        if (other instanceof Statement s && isEquation(named.source())) {
            return comparison.compareRelations(named.source(), s.relation());
        }
        if (other instanceof Ranges) {
            return values;
        }
        return policy.names() || !isEquation(named.source())
                ? values.by(Policy.NAMES)
                : Result.different(Tier.STRUCTURE, "not equal: only one names its value");
    }

    private static boolean isEquation(Relation r) {
        return r.relators().stream().allMatch(Relator.EQUAL::equals);
    }

    // ---- two names -------------------------------------------------------------------------------------------------

    private Result compareNamed(Named prediction, Named gold) {
        if (!conflict(prediction.name(), gold.name())) {
            return comparison.compare(renamed(prediction, gold), gold.value());
        }
        Result equations = prediction.value() instanceof Scalar
                        && gold.value() instanceof Scalar
                        && isEquation(prediction.source())
                        && isEquation(gold.source())
                ? comparison.compareRelations(twoSided(prediction), twoSided(gold))
                : Result.different(Tier.STRUCTURE, "");
        return equations.isEqual()
                ? equations
                : Result.different(Tier.STRUCTURE, "not equal: they give values to different names");
    }

    private static Relation twoSided(Named named) {
        List<Expression> sides = named.source().operands();
        Expression value = named.name() == sides.get(0) ? sides.get(sides.size() - 1) : sides.get(0);
        return new Relation(List.of(named.name(), value), List.of(Relator.EQUAL));
    }

    /** Whether the names are of two different things; words may describe anything, and {@code f(x)} is as good as {@code y}. */
    static boolean conflict(@Nullable Expression left, @Nullable Expression right) {
        if (left == null || right == null || left.equals(right) || isDescription(left) || isDescription(right)) {
            return false;
        }
        if (left instanceof Application a && right instanceof Application b) {
            return !a.name().equals(b.name()) || !isVariable(a) || !isVariable(b);
        }
        return !((isY(left) && isFunction(right)) || (isY(right) && isFunction(left)));
    }

    private static boolean isDescription(Expression name) {
        return !(name instanceof Symbol
                || name instanceof Application
                || name instanceof Bracketed
                || name instanceof Product
                || name instanceof Constant);
    }

    private static boolean isVariable(Application a) {
        return a.arguments().size() == 1 && a.arguments().get(0) instanceof Symbol;
    }

    private static boolean isY(Expression name) {
        return name instanceof Symbol s && s.name().equals("y");
    }

    private static boolean isFunction(Expression name) {
        return name instanceof Application a && isVariable(a);
    }

    /** {@code f(t) = t^2} in the variable of {@code f(x) = x^2}. */
    private static Form renamed(Named prediction, Named gold) {
        if (prediction.value() instanceof Scalar s
                && prediction.name() instanceof Application a
                && gold.name() instanceof Application b
                && isVariable(a)
                && isVariable(b)) {
            Symbol from = (Symbol) a.arguments().get(0);
            Symbol to = (Symbol) b.arguments().get(0);
            boolean free = !from.equals(to) && !Tree.names(List.of(s.value())).contains(to.name());
            return free ? new Scalar(Tree.substitute(s.value(), Map.of(from.name(), to)), s.unit(), s.percent()) : s;
        }
        return prediction.value();
    }

    // ---- lists of names --------------------------------------------------------------------------------------------

    /** {@code (x, y) = (1, 2)} as {@code x = 1, y = 2}. */
    private static Optional<Assignments> coordinates(Form form) {
        if (!(form instanceof Named n)
                || !(n.name() instanceof Bracketed names)
                || !(n.value() instanceof Tuple values)
                || names.members().size() != values.members().size()) {
            return Optional.empty();
        }
        List<Named> members = new ArrayList<>();
        for (int i = 0; i < names.members().size(); i++) {
            members.add(new Named(names.members().get(i), values.members().get(i), n.source()));
        }
        return Optional.of(new Assignments(members));
    }

    Result compareAssignments(Form prediction, Form gold) {
        if (prediction instanceof Assignments p && gold instanceof Assignments g) {
            return compareByName(p, g);
        }
        Assignments assignments = (Assignments) (prediction instanceof Assignments ? prediction : gold);
        Form other = prediction == assignments ? gold : prediction;
        List<Form> members = other instanceof Listing l && !l.set()
                ? l.members()
                : other instanceof Tuple t ? t.members() : List.of();
        if (!policy.names() || members.size() != assignments.members().size()) {
            return FormComparison.kinds(prediction, gold);
        }
        Result asWritten = compareInOrder(values(assignments.members()), members, prediction == assignments);
        if (asWritten.isEqual() || !(other instanceof Tuple)) {
            return asWritten.by(Policy.NAMES);
        }
        return compareInOrder(values(sorted(assignments.members())), members, prediction == assignments)
                .by(Policy.NAMES);
    }

    private Result compareInOrder(List<Form> values, List<Form> members, boolean valuesFirst) {
        Tuple left = new Tuple(valuesFirst ? values : members, '(', ')');
        Tuple right = new Tuple(valuesFirst ? members : values, '(', ')');
        return comparison.compare(left, right);
    }

    private static List<Form> values(List<Named> members) {
        return members.stream().map(Named::value).toList();
    }

    /** In the order of the alphabet, in which coordinates are given. */
    private static List<Named> sorted(List<Named> members) {
        return members.stream()
                .sorted(Comparator.comparing(n -> n.name() instanceof Symbol s ? s.name() : ""))
                .toList();
    }

    private Result compareByName(Assignments prediction, Assignments gold) {
        if (prediction.members().size() != gold.members().size()) {
            return Result.different(
                    Tier.STRUCTURE,
                    "not equal: one gives values to " + prediction.members().size() + " names and the other to "
                            + gold.members().size());
        }
        Result all = Result.equal(Tier.STRUCTURE, "equal: each name has the same value");
        for (Named member : prediction.members()) {
            Optional<Named> partner = gold.members().stream()
                    .filter(other -> other.name().equals(member.name()))
                    .findFirst();
            if (partner.isEmpty()) {
                return Result.different(Tier.STRUCTURE, "not equal: they give values to different names");
            }
            Result values = comparison.compare(member.value(), partner.get().value());
            if (!values.isEqual()) {
                return values.outcome() == Outcome.UNDECIDED
                        ? values
                        : Result.different(Tier.STRUCTURE, "not equal: one of the names has different values");
            }
            all = all.by(values.policies());
        }
        return all;
    }
}
