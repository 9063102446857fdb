package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.Outcome;
import io.github.supercorrect.grading.Tier;
import io.github.supercorrect.grading.internal.Budget;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the members of two lists in any order: by keys first, then each remaining one with what lies near it on the number line, then
 * with anything.
 */
final class Matching {

    /** A member and about the number it is; {@code null} for what is no number. */
    private record Candidate(Form form, @Nullable BigDecimal number) {}

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
        List<Candidate> lefts = candidates(left);
        List<Candidate> rights = candidates(right);
        boolean open = false;
        for (Candidate member : lefts) {
            undecided = false;
            if (find(member, rights, false) < 0) {
                if (!undecided) {
                    return false;
                }
                open = true;
            }
        }
        for (Candidate member : rights) {
            undecided = false;
            if (find(member, lefts, true) < 0) {
                if (!undecided) {
                    return false;
                }
                open = true;
            }
        }
        return open;
    }

    /** Whether each member of either side has an equal one on the other. */
    Optional<Result> covering(List<Form> left, List<Form> right) {
        List<Candidate> lefts = candidates(left);
        List<Candidate> rights = candidates(right);
        for (Candidate member : lefts) {
            if (find(member, rights, false) < 0) {
                return Optional.empty();
            }
        }
        for (Candidate member : rights) {
            if (find(member, lefts, true) < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(all);
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

    private int find(Candidate member, List<Candidate> candidates, boolean swapped) {
        int from = member.number == null ? 0 : firstNear(member.number, candidates);
        for (int i = from; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (member.number != null && candidate.number != null && !isNear(member.number, candidate.number)) {
                // the rest of the numbers lies farther away; what is no number stands at the end
                i = firstWithoutNumber(candidates) - 1;
                continue;
            }
            Result result = swapped
                    ? comparison.apply(candidate.form, member.form)
                    : comparison.apply(member.form, candidate.form);
            if (result.isEqual()) {
                all = all.by(result.policies());
                return i;
            }
            undecided |= result.outcome() == Outcome.UNDECIDED;
        }
        return -1;
    }

    private static int firstNear(BigDecimal number, List<Candidate> candidates) {
        int low = 0;
        int high = candidates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            BigDecimal other = candidates.get(middle).number;
            if (other == null || other.compareTo(number) >= 0 || isNear(number, other)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static int firstWithoutNumber(List<Candidate> candidates) {
        int low = 0;
        int high = candidates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (candidates.get(middle).number == null) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Within what rounding to three digits may move a number. */
    static boolean isNear(BigDecimal a, BigDecimal b) {
        BigDecimal size = a.abs().max(b.abs());
        return a.subtract(b).abs().compareTo(size.movePointLeft(2)) <= 0;
    }
}
