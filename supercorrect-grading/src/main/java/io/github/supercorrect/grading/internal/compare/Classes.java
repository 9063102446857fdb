package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.policy.GradingPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sorts answers into classes of equal ones, from the most exact to the least. One for each partition. */
public final class Classes {

    /** How many comparisons' operations a partition may take; beyond, what is not yet known to be equal counts as different. */
    private static final int BUDGETS = 100;

    /** The answers with one text. */
    private record Same(Reading reading, int exactness, List<Integer> indexes) {}

    /** A class by its first-taken answer. */
    private record Started(Reading first, @Nullable BigDecimal number, List<Integer> indexes) {}

    private final GradingPolicy policy;
    private final Comparison comparison;
    private final Map<String, Started> byKey = new HashMap<>();
    private final List<Started> classes = new ArrayList<>();
    private long operations;

    public Classes(GradingPolicy policy) {
        this.policy = policy;
        this.comparison = new Comparison(policy);
        this.operations = saturated(policy.maximumOperations());
    }

    private static long saturated(long operations) {
        return operations > Long.MAX_VALUE / BUDGETS ? Long.MAX_VALUE : operations * BUDGETS;
    }

    /**
     * The indexes of equal answers.
     *
     * @param answers {@code null} for one that is too long to be read, and so equals nothing
     */
    public List<List<Integer>> of(List<@Nullable Reading> answers) {
        Map<String, Same> distinct = new TreeMap<>();
        List<List<Integer>> result = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Reading reading = answers.get(i);
            if (reading == null) {
                result.add(List.of(i));
            } else {
                distinct.computeIfAbsent(
                                reading.key(),
                                key -> new Same(reading, Exactness.of(reading.form()), new ArrayList<>()))
                        .indexes
                        .add(i);
            }
        }
        distinct.values().stream().sorted(order()).forEach(this::add);
        for (Started one : classes) {
            result.add(one.indexes.stream().sorted().toList());
        }
        result.sort(Comparator.comparing(indexes -> indexes.get(0)));
        return List.copyOf(result);
    }

    /** The most exact first, of those the shortest; texts decide last, so the order of the answers never does. */
    private static Comparator<Same> order() {
        return Comparator.comparingInt(Same::exactness)
                .thenComparingInt(same -> same.reading.key().length())
                .thenComparing(same -> same.reading.key());
    }

    private void add(Same same) {
        Optional<String> key = quietly(budget -> FormKey.of(same.reading.form(), budget));
        Started known = key.map(byKey::get).orElse(null);
        BigDecimal number = same.reading.scientific() == null
                ? quietly(budget -> FormKey.number(same.reading.form(), budget)).orElse(null)
                : null;
        Started found = known != null ? known : firstEqual(same.reading, number);
        if (found != null) {
            found.indexes.addAll(same.indexes);
            return;
        }
        Started started = new Started(same.reading, number, new ArrayList<>(same.indexes));
        classes.add(started);
        key.ifPresent(k -> byKey.put(k, started));
    }

    private @Nullable Started firstEqual(Reading reading, @Nullable BigDecimal number) {
        for (Started candidate : classes) {
            if (mayEqual(number, candidate.number) && isEqual(reading, candidate.first)) {
                return candidate;
            }
        }
        return null;
    }

    /** Whether two numbers are so near that rounding could join them. */
    private static boolean mayEqual(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null || Matching.isNear(a, b);
    }

    private boolean isEqual(Reading answer, Reading first) {
        if (operations <= 0) {
            return false;
        }
        Budget budget = nextBudget();
        long before = budget.left();
        boolean equal = comparison.of(answer, first, budget).isEqual();
        operations -= before - budget.left();
        return equal;
    }

    private Budget nextBudget() {
        return new Budget(Math.min(operations, policy.maximumOperations()));
    }

    private interface Question<T> {
        Optional<T> ask(Budget budget);
    }

    /** The answer, none if it takes too many operations. */
    private <T> Optional<T> quietly(Question<T> question) {
        Budget budget = nextBudget();
        long before = budget.left();
        try {
            return question.ask(budget);
        } catch (Budget.Exhausted e) {
            return Optional.empty();
        } finally {
            operations -= before - budget.left();
        }
    }
}
