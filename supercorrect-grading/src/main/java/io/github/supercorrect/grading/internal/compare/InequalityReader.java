package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.internal.compare.Regions.Described;
import io.github.supercorrect.grading.internal.value.ScalarComparison;
import io.github.supercorrect.grading.internal.value.ScalarVerdict;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Call;
import io.github.supercorrect.grading.math.Expression.Negation;
import io.github.supercorrect.grading.math.Expression.Numeral;
import io.github.supercorrect.grading.math.Expression.Product;
import io.github.supercorrect.grading.math.Expression.Quotient;
import io.github.supercorrect.grading.math.Expression.Relation;
import io.github.supercorrect.grading.math.Expression.Sum;
import io.github.supercorrect.grading.math.Expression.Symbol;
import io.github.supercorrect.grading.math.Function;
import io.github.supercorrect.grading.math.Relator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Solves chains of inequalities that are linear in one variable, or in its absolute value. */
final class InequalityReader {

    private static final Numeral ZERO = new Numeral("0", "");
    private static final Numeral ONE = new Numeral("1", "");

    private final Budget budget;

    InequalityReader(Budget budget) {
        this.budget = budget;
    }

    /** {@code null} if it is no such chain. */
    @Nullable
    Described read(Relation chain) {
        Expression subject = subject(chain);
        if (subject == null) {
            return null;
        }
        Region region = Region.all();
        for (int i = 0; i < chain.relators().size(); i++) {
            Region link = link(
                    chain.operands().get(i),
                    chain.relators().get(i),
                    chain.operands().get(i + 1),
                    subject);
            Optional<Region> narrower = link == null ? Optional.empty() : region.intersection(link, budget);
            if (narrower.isEmpty()) {
                return ordered(chain, subject);
            }
            region = narrower.get();
        }
        return new Described(region, subject);
    }

    /** {@code a < x < b} with ends that are no constants: taken to ascend, as written. */
    private static @Nullable Described ordered(Relation chain, Expression subject) {
        List<Relator> relators = chain.relators();
        if (relators.size() != 2
                || !chain.operands().get(1).equals(subject)
                || chain.operands().stream().anyMatch(Infinities::isEither)) {
            return null;
        }
        boolean up = isLess(relators.get(0)) && isLess(relators.get(1));
        boolean down = isLess(Relations.mirrored(relators.get(0))) && isLess(Relations.mirrored(relators.get(1)));
        if (!up && !down) {
            return null;
        }
        int low = up ? 0 : 2;
        return new Described(
                Region.between(
                        chain.operands().get(low),
                        isClosed(relators.get(up ? 0 : 1)),
                        chain.operands().get(2 - low),
                        isClosed(relators.get(up ? 1 : 0))),
                subject);
    }

    private static boolean isLess(Relator relator) {
        return relator == Relator.LESS || relator == Relator.LESS_OR_EQUAL;
    }

    private static boolean isClosed(Relator relator) {
        return relator == Relator.LESS_OR_EQUAL || relator == Relator.GREATER_OR_EQUAL;
    }

    /** What the chain says something about: its only member that is no constant if that is a name, or its only variable. */
    private static @Nullable Expression subject(Relation chain) {
        List<Expression> open =
                chain.operands().stream().filter(e -> !Tree.isConstant(e)).toList();
        if (open.size() == 1 && Names.isName(open.get(0))) {
            return open.get(0);
        }
        Set<String> names = Tree.names(chain.operands());
        if (names.size() == 1) {
            return new Symbol(names.iterator().next());
        }
        Expression middle = chain.operands().get(chain.operands().size() / 2);
        Expression first = chain.operands().get(0);
        Expression candidate = chain.operands().size() == 3
                ? middle
                : first instanceof Symbol ? first : chain.operands().get(1);
        boolean alone = candidate instanceof Symbol s
                && chain.operands().stream()
                                .filter(e -> Tree.names(List.of(e)).contains(s.name()))
                                .count()
                        == 1;
        return alone ? candidate : null;
    }

    private @Nullable Region link(Expression left, Relator relator, Expression right, Expression subject) {
        if (left.equals(subject)) {
            return contains(right, subject) ? null : bounded(relator, right);
        } else if (right.equals(subject)) {
            return contains(left, subject) ? null : bounded(Relations.mirrored(relator), left);
        } else if (left instanceof Call c && c.function() == Function.ABS && Tree.isConstant(right)) {
            return absolute(c.arguments().get(0), relator, right, subject);
        } else if (right instanceof Call c && c.function() == Function.ABS && Tree.isConstant(left)) {
            return absolute(c.arguments().get(0), Relations.mirrored(relator), left, subject);
        } else if (Tree.isConstant(left) && Tree.isConstant(right)) {
            return null;
        }
        return linear(left, relator, right, subject);
    }

    private static boolean contains(Expression e, Expression subject) {
        return Tree.any(e, subject::equals);
    }

    /** The {@code x} with {@code x relator end}. */
    private static @Nullable Region bounded(Relator relator, Expression end) {
        if (Infinities.isEither(end)) {
            boolean trivial = Infinities.isPositive(end) ? isLess(relator) : isLess(Relations.mirrored(relator));
            return trivial ? Region.all() : null;
        }
        return switch (relator) {
            case LESS -> Region.below(end, false);
            case LESS_OR_EQUAL -> Region.below(end, true);
            case GREATER -> Region.above(end, false);
            case GREATER_OR_EQUAL -> Region.above(end, true);
            case NOT_EQUAL -> Region.apartFrom(end);
            default -> null;
        };
    }

    private @Nullable Region absolute(Expression inner, Relator relator, Expression bound, Expression subject) {
        OptionalInt sign = Reals.sign(bound, budget);
        if (sign.isEmpty() || (sign.getAsInt() <= 0 && relator != Relator.LESS && relator != Relator.GREATER)) {
            return null;
        }
        if (sign.getAsInt() < 0) {
            return null;
        }
        Region upper = link(inner, relator, bound, subject);
        Region lower = link(inner, Relations.mirrored(relator), new Negation(bound), subject);
        if (upper == null || lower == null) {
            return null;
        }
        boolean either = relator == Relator.GREATER || relator == Relator.GREATER_OR_EQUAL;
        return (either ? upper.union(lower, budget) : upper.intersection(lower, budget)).orElse(null);
    }

    private @Nullable Region linear(Expression left, Relator relator, Expression right, Expression subject) {
        if (!(subject instanceof Symbol s)) {
            return null;
        }
        Expression f = Relations.difference(left, right);
        Expression atZero = Tree.substitute(f, Map.of(s.name(), ZERO));
        Expression slope = Relations.difference(Tree.substitute(f, Map.of(s.name(), ONE)), atZero);
        Expression line = new Sum(List.of(atZero, new Product(List.of(slope, s))));
        OptionalInt sign = Reals.sign(slope, budget);
        if (sign.isEmpty()
                || sign.getAsInt() == 0
                || ScalarComparison.compare(f, line, budget) != ScalarVerdict.EQUAL) {
            return null;
        }
        Expression end = new Quotient(new Negation(atZero), slope);
        return bounded(sign.getAsInt() > 0 ? relator : Relations.mirrored(relator), end);
    }
}
