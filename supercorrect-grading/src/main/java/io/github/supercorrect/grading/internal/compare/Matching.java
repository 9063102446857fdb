package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.verdict.Outcome;
import io.github.supercorrect.grading.verdict.Tier;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the members of two lists in any order: by keys first, then each remaining one with what lies near it on the number line, then
 * with anything.
 */
final class Matching {

    /** A member and about the number it is; {@code null} for what is no number. */
    private record Candidate(Form form, @Nullable BigDecimal number) {}

    /** Whether all members have an equal one on the other side, or one has none, or that could not be shown. */
    private enum Partners {
        ALL,
        LACKING,
        UNKNOWN
    }

    /** Powers of ten, down from the larger of two numbers: what rounding may move it, and what its last digits may differ. */
    private static final int ROUNDED = 2;

    private static final int SAME = 10;

    private final BiFunction<Form, Form, Result> comparison;
    private final Budget budget;
    private Result all = Result.equal(Tier.STRUCTURE, "equal: the same members");
    private boolean undecided;

    Matching(BiFunction<Form, Form, Result> comparison, Budget budget) {
        this.comparison = comparison;
        this.budget = budget;
    }

    /** An equality with what it rests on, if each member has its partner; empty otherwise. */
    Optional<Result> oneToOne(List<Form> left, List<Form> right) {
        List<Form> openLeft = new ArrayList<>();
        List<Form> openRight = new ArrayList<>();
        removeEqualKeys(left, right, openLeft, openRight);
        if (openLeft.size() != openRight.size()) {
            return Optional.empty();
        }
        List<Candidate> candidates = candidates(openRight);
        for (Candidate member : candidates(openLeft)) {
            if (!take(member, candidates)) {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    /**
     * Whether a match that was not found could still be there: no member is without a partner for certain, but one may be. The same
     * from either side, whatever the order of the members.
     */
    boolean isUndecided(List<Form> left, List<Form> right) {
        Partners ofLeft = partners(left, right, false);
        Partners ofRight = ofLeft == Partners.LACKING ? ofLeft : partners(right, left, true);
        return ofRight != Partners.LACKING && (ofLeft == Partners.UNKNOWN || ofRight == Partners.UNKNOWN);
    }

    /** Whether each member of either side has an equal one on the other. */
    Optional<Result> covering(List<Form> left, List<Form> right) {
        return partners(left, right, false) == Partners.ALL && partners(right, left, true) == Partners.ALL
                ? Optional.of(all)
                : Optional.empty();
    }

    private Partners partners(List<Form> members, List<Form> others, boolean swapped) {
        Set<String> keys = new HashSet<>();
        others.forEach(other -> FormKey.of(other, budget).ifPresent(keys::add));
        List<Form> open = new ArrayList<>();
        for (Form member : members) {
            if (FormKey.of(member, budget).filter(keys::contains).isEmpty()) {
                open.add(member);
            }
        }
        return open.isEmpty() ? Partners.ALL : partnersOf(open, candidates(others), swapped);
    }

    private Partners partnersOf(List<Form> members, List<Candidate> others, boolean swapped) {
        Partners partners = Partners.ALL;
        for (Candidate member : candidates(members)) {
            undecided = false;
            if (find(member, others, swapped) < 0) {
                if (!undecided) {
                    return Partners.LACKING;
                }
                partners = Partners.UNKNOWN;
            }
        }
        return partners;
    }

    private void removeEqualKeys(List<Form> left, List<Form> right, List<Form> openLeft, List<Form> openRight) {
        Map<String, Deque<Form>> keyed = new HashMap<>();
        for (Form form : right) {
            Optional<String> key = FormKey.of(form, budget);
            if (key.isPresent()) {
                keyed.computeIfAbsent(key.get(), k -> new ArrayDeque<>()).add(form);
            } else {
                openRight.add(form);
            }
        }
        for (Form form : left) {
            Deque<Form> same = FormKey.of(form, budget).map(keyed::get).orElse(null);
            if (same == null || same.isEmpty()) {
                openLeft.add(form);
            } else {
                same.poll();
            }
        }
        keyed.values().forEach(openRight::addAll);
    }

    private List<Candidate> candidates(List<Form> forms) {
        List<Candidate> candidates = new ArrayList<>(forms.size());
        for (Form form : forms) {
            candidates.add(new Candidate(form, FormKey.number(form, budget).orElse(null)));
        }
        candidates.sort(Comparator.comparing(Candidate::number, Comparator.nullsLast(Comparator.naturalOrder())));
        return candidates;
    }

    private boolean take(Candidate member, List<Candidate> candidates) {
        int found = find(member, candidates, false);
        if (found >= 0) {
            candidates.remove(found);
        }
        return found >= 0;
    }

    /** The index of an equal one, sought first where the number is as good as the same: most near ones are others. */
    private int find(Candidate member, List<Candidate> candidates, boolean swapped) {
        if (member.number == null) {
            return scan(member, candidates, 0, candidates.size(), swapped);
        }
        int numbers = first(candidates, Objects::isNull);
        int near = first(candidates, other -> other == null || !isFarBelow(other, member.number, ROUNDED));
        int end = first(candidates, other -> other == null || isFarBelow(member.number, other, ROUNDED));
        int same = first(candidates, other -> other == null || !isFarBelow(other, member.number, SAME));
        int sameEnd = first(candidates, other -> other == null || isFarBelow(member.number, other, SAME));
        int found = scan(member, candidates, same, sameEnd, swapped);
        found = found >= 0 ? found : scan(member, candidates, near, same, swapped);
        found = found >= 0 ? found : scan(member, candidates, sameEnd, end, swapped);
        return found >= 0 ? found : scan(member, candidates, numbers, candidates.size(), swapped);
    }

    private int scan(Candidate member, List<Candidate> candidates, int from, int to, boolean swapped) {
        for (int i = from; i < to; i++) {
            Form other = candidates.get(i).form;
            Result result = swapped ? comparison.apply(other, member.form) : comparison.apply(member.form, other);
            if (result.isEqual()) {
                all = all.by(result.policies());
                return i;
            }
            undecided |= result.outcome() == Outcome.UNDECIDED;
        }
        return -1;
    }

    /** The first index from which on the numbers are such. */
    private static int first(List<Candidate> candidates, Predicate<@Nullable BigDecimal> such) {
        int low = 0;
        int high = candidates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (such.test(candidates.get(middle).number)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static boolean isFarBelow(BigDecimal a, BigDecimal b, int digits) {
        return a.compareTo(b) < 0 && !isNear(a, b, digits);
    }

    /** Within what rounding to three digits may move a number. */
    static boolean isNear(BigDecimal a, BigDecimal b) {
        return isNear(a, b, ROUNDED);
    }

    private static boolean isNear(BigDecimal a, BigDecimal b, int digits) {
        BigDecimal size = a.abs().max(b.abs());
        return a.subtract(b).abs().compareTo(size.movePointLeft(digits)) <= 0;
    }
}
