package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.internal.compare.Form.Grid;
import io.github.supercorrect.grading.internal.compare.Form.Listing;
import io.github.supercorrect.grading.internal.compare.Form.Scalar;
import io.github.supercorrect.grading.internal.compare.Form.Tuple;
import io.github.supercorrect.grading.math.Expression.Application;
import io.github.supercorrect.grading.policy.GradingPolicy;
import io.github.supercorrect.grading.policy.Policy;
import io.github.supercorrect.grading.verdict.Outcome;
import io.github.supercorrect.grading.verdict.Tier;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares lists, sets, tuples, matrices, and what may stand for one of them. */
final class ListPair {

    private final FormComparison comparison;
    private final GradingPolicy policy;
    private final Budget budget;
    /** Results by these very lists: what they hold may be deep, so they are not compared to be found. */
    private final IdentityHashMap<Listing, IdentityHashMap<Listing, Result>> known = new IdentityHashMap<>();

    ListPair(FormComparison comparison, GradingPolicy policy, Budget budget) {
        this.comparison = comparison;
        this.policy = policy;
        this.budget = budget;
    }

    Result compare(Form prediction, Form gold) {
        if (prediction instanceof Listing p && gold instanceof Listing g) {
            return compareListings(p, g);
        } else if (prediction instanceof Tuple p && gold instanceof Tuple g) {
            return compareTuples(p, g);
        } else if (prediction instanceof Grid p && gold instanceof Grid g) {
            return compareRows(p.rows(), g.rows());
        } else if (prediction instanceof Listing l && gold instanceof Tuple t) {
            return compareListWithTuple(l, t, l.members(), t.members());
        } else if (prediction instanceof Tuple t && gold instanceof Listing l) {
            return compareListWithTuple(l, t, t.members(), l.members());
        } else if (prediction instanceof Grid m && gold instanceof Tuple t) {
            return compareVectors(m, t, prediction, gold);
        } else if (prediction instanceof Tuple t && gold instanceof Grid m) {
            return compareVectors(m, t, prediction, gold);
        }
        return compareWithOne(prediction, gold);
    }

    /** A list of one member against that member; a named point against its coordinates. */
    private Result compareWithOne(Form prediction, Form gold) {
        if (prediction instanceof Listing l && l.members().size() == 1) {
            return comparison.compare(l.members().get(0), gold).by(Policy.BRACKETS);
        } else if (gold instanceof Listing l && l.members().size() == 1) {
            return comparison.compare(prediction, l.members().get(0)).by(Policy.BRACKETS);
        } else if (prediction instanceof Scalar s && gold instanceof Tuple && point(s).isPresent()) {
            return comparison.compare(point(s).get(), gold).by(Policy.NAMES);
        } else if (gold instanceof Scalar s && prediction instanceof Tuple && point(s).isPresent()) {
            return comparison.compare(prediction, point(s).get()).by(Policy.NAMES);
        } else if ((prediction instanceof Listing && gold instanceof Scalar)
                || (gold instanceof Listing && prediction instanceof Scalar)) {
            return Result.different(Tier.STRUCTURE, "not equal: one is a single value and the other has several");
        }
        return FormComparison.kinds(prediction, gold);
    }

    private Optional<Tuple> point(Scalar s) {
        boolean point = policy.names()
                && s.value() instanceof Application a
                && a.arguments().size() > 1
                && Character.isUpperCase(a.name().charAt(0));
        return point
                ? Optional.of(new Tuple(
                        ((Application) s.value())
                                .arguments().stream().map(FormReader::read).toList(),
                        '(',
                        ')'))
                : Optional.empty();
    }

    // ---- in any order ----------------------------------------------------------------------------------------------

    /** Each pair of lists once: lists of lists of lists would be compared again for each attempt to match the outer ones. */
    private Result compareListings(Listing prediction, Listing gold) {
        IdentityHashMap<Listing, Result> those = known.computeIfAbsent(prediction, list -> new IdentityHashMap<>());
        Result result = those.get(gold);
        if (result == null) {
            result = compareMembers(prediction, gold);
            those.put(gold, result);
        }
        return result;
    }

    private Result compareMembers(Listing prediction, Listing gold) {
        List<Form> p = prediction.members();
        List<Form> g = gold.members();
        if (!policy.unordered()) {
            return compareInOrder(p, g, "lists");
        }
        Matching matching = new Matching(this::compareMember, budget);
        boolean sets = mayRepeat(prediction, gold) && !policy.multiplicity() && !p.isEmpty() && !g.isEmpty();
        if (p.size() == g.size()) {
            Optional<Result> equal = matching.oneToOne(p, g);
            if (equal.isPresent()) {
                return equal.get().by(isInOrder(p, g) ? Set.of() : Set.of(Policy.UNORDERED));
            }
        }
        if (sets && (p.size() != g.size() || repeats(p) || repeats(g))) {
            Optional<Result> equal = new Matching(this::compareMember, budget).covering(p, g);
            if (equal.isPresent()) {
                return equal.get().by(Policy.UNORDERED);
            }
        }
        if ((sets || p.size() == g.size()) && matching.isUndecided(p, g)) {
            return Result.undecided(
                    Tier.STRUCTURE,
                    "undecided: a member of one list could be none of the other, which could not be shown");
        }
        return Result.different(
                Tier.STRUCTURE,
                p.size() == g.size()
                        ? "not equal: a member of one list is missing in the other"
                        : "not equal: the lists have different lengths: " + p.size() + " and " + g.size());
    }

    /** A set of one may stand for its member as an answer, but not as a member of something else. */
    private Result compareMember(Form prediction, Form gold) {
        return (isSet(prediction) && gold instanceof Scalar) || (isSet(gold) && prediction instanceof Scalar)
                ? FormComparison.kinds(prediction, gold)
                : comparison.compare(prediction, gold);
    }

    private static boolean isSet(Form form) {
        return form instanceof Listing l && l.set();
    }

    /** Sets, and lists of points, which are solutions; a list of numbers may be of roots with their multiplicities. */
    private static boolean mayRepeat(Listing prediction, Listing gold) {
        return prediction.set() || gold.set() || prediction.members().stream().allMatch(Tuple.class::isInstance);
    }

    private boolean repeats(List<Form> members) {
        Set<String> keys = new HashSet<>();
        return members.stream()
                .anyMatch(member ->
                        FormKey.of(member, budget).filter(key -> !keys.add(key)).isPresent());
    }

    private static boolean isInOrder(List<Form> p, List<Form> g) {
        for (int i = 0; i < p.size(); i++) {
            if (p.get(i) instanceof Scalar a
                    && g.get(i) instanceof Scalar b
                    && !a.value().equals(b.value())) {
                return false;
            }
        }
        return true;
    }

    // ---- in order --------------------------------------------------------------------------------------------------

    private Result compareTuples(Tuple prediction, Tuple gold) {
        Result result = compareInOrder(prediction.members(), gold.members(), "tuples");
        boolean intervals = prediction.isIntervalLike() && gold.isIntervalLike();
        if (!intervals
                || (closes(prediction.open(), true) == closes(gold.open(), true)
                        && closes(prediction.close(), false) == closes(gold.close(), false))) {
            return result;
        }
        if (!policy.openEnds()) {
            return result.by(Policy.BRACKETS);
        }
        return result.isEqual()
                ? Result.different(
                        Tier.STRUCTURE, "not equal: they differ in whether an end point belongs to the interval")
                : result;
    }

    private static boolean closes(char bracket, boolean opening) {
        return bracket == (opening ? '[' : ']');
    }

    private Result compareListWithTuple(Listing list, Tuple tuple, List<Form> prediction, List<Form> gold) {
        boolean closed = tuple.isIntervalLike() && (tuple.open() != '(' || tuple.close() != ')');
        if (list.set() || closed || !policy.listsAsTuples()) {
            return list.members().size() == 1 && !list.set() && tuple.members().size() > 1
                    ? compareInOrder(prediction, gold, "lists")
                    : FormComparison.kinds(list, tuple);
        }
        return compareInOrder(prediction, gold, "lists").by(Policy.BRACKETS);
    }

    Result compareInOrder(List<Form> prediction, List<Form> gold, String noun) {
        if (prediction.size() != gold.size()) {
            return Result.different(
                    Tier.STRUCTURE,
                    "not equal: the " + noun + " have different lengths: " + prediction.size() + " and " + gold.size());
        }
        Result all = Result.equal(Tier.STRUCTURE, "equal: the same members in the same order");
        Result open = null;
        for (int i = 0; i < prediction.size(); i++) {
            Result member = compareMember(prediction.get(i), gold.get(i));
            if (member.outcome() == Outcome.NOT_EQUAL) {
                return Result.different(Tier.STRUCTURE, "not equal: they differ at the " + ordinal(i) + " member");
            }
            open = member.isEqual() ? open : member;
            all = all.by(member.policies());
        }
        return open == null ? all : open;
    }

    private static String ordinal(int index) {
        return switch (index) {
            case 0 -> "first";
            case 1 -> "second";
            case 2 -> "third";
            default -> (index + 1) + "th";
        };
    }

    // ---- matrices --------------------------------------------------------------------------------------------------

    Result compareRows(List<List<Form>> prediction, List<List<Form>> gold) {
        if (prediction.size() != gold.size()) {
            return Result.different(
                    Tier.STRUCTURE,
                    "not equal: the numbers of rows differ: " + prediction.size() + " and " + gold.size());
        }
        Result all = Result.equal(Tier.STRUCTURE, "equal: the same entries");
        for (int i = 0; i < prediction.size(); i++) {
            Result row = compareInOrder(prediction.get(i), gold.get(i), "rows");
            if (!row.isEqual()) {
                return row.outcome() == Outcome.UNDECIDED
                        ? row
                        : Result.different(Tier.STRUCTURE, "not equal: they differ in the " + ordinal(i) + " row");
            }
            all = all.by(row.policies());
        }
        return all;
    }

    /** A column or a row is the same vector as the tuple of its entries. */
    private Result compareVectors(Grid matrix, Tuple tuple, Form prediction, Form gold) {
        Optional<List<Form>> entries = entries(matrix);
        boolean interval = tuple.isIntervalLike() && (tuple.open() != '(' || tuple.close() != ')');
        if (interval
                || entries.isEmpty()
                || entries.get().size() != tuple.members().size()) {
            return FormComparison.kinds(prediction, gold);
        }
        Result result = prediction == matrix
                ? compareInOrder(entries.get(), tuple.members(), "vectors")
                : compareInOrder(tuple.members(), entries.get(), "vectors");
        return result.by(Policy.BRACKETS);
    }

    private static Optional<List<Form>> entries(Grid matrix) {
        if (matrix.rows().size() == 1) {
            return Optional.of(matrix.rows().get(0));
        }
        boolean column = matrix.rows().stream().allMatch(row -> row.size() == 1);
        return column
                ? Optional.of(matrix.rows().stream().map(row -> row.get(0)).toList())
                : Optional.empty();
    }
}
