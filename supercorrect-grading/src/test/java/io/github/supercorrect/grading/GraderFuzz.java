package io.github.supercorrect.grading;

import io.github.supercorrect.grading.answer.AnswerExtractor;
import io.github.supercorrect.grading.policy.GradingPolicy;
import io.github.supercorrect.grading.verdict.Outcome;
import io.github.supercorrect.grading.verdict.Tier;
import io.github.supercorrect.grading.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What must hold for any two texts. {@code benchmarks/fuzz/run} gives them to it by the coverage-guided fuzzer Jazzer, which finds
 * {@link #fuzzerTestOneInput} by its name; {@link FuzzRegressionTest} does with those that once failed, and with random ones.
 */
public final class GraderFuzz {

    private static final AnswerGrader GRADER = AnswerGrader.standard();
    private static final GradingPolicy EXACT =
            GradingPolicy.builder().rounding(false).build();

    static {
        // the fuzzer instruments classes as they are loaded, which takes more stack than what is tested
        List<GradedPair> pairs = GradedPair.all();
        for (int i = 0; i < pairs.size(); i += 10) {
            faults(pairs.get(i).prediction(), pairs.get(i).gold());
        }
    }

    private GraderFuzz() {}

    /** The two texts are UTF-8, with a line feed between them. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        if (end < 0) {
            check(text, text);
        } else {
            check(text.substring(0, end), text.substring(end + 1));
        }
    }

    /**
     * Asks everything of two texts, on a small stack.
     *
     * @throws AssertionError if something does not hold
     */
    static void check(String first, String second) {
        List<String> faults = SmallStack.call(() -> faults(first, second));
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    private static List<String> faults(String first, String second) {
        List<String> faults = new ArrayList<>();
        Verdict there = GRADER.grade(first, second);
        if (!there.equals(GRADER.grade(first, second))) {
            faults.add("not the same twice: " + there);
        }
        if (there.reason().isBlank() || there.reason().length() > 300) {
            faults.add("no short reason: " + there);
        }
        if (there.outcome() == Outcome.UNDECIDED
                && there.tier() == Tier.LIMIT
                && !there.reason().contains("limit")) {
            faults.add("a limit that is not called so: " + there);
        }
        if (there.reason().contains("could not be compared")) {
            faults.add("an exception that was caught: " + there);
        }
        Verdict exact = GRADER.grade(first, second, EXACT);
        Verdict back = GRADER.grade(second, first, EXACT);
        boolean limit = exact.tier() == Tier.LIMIT || back.tier() == Tier.LIMIT;
        if (exact.outcome() != back.outcome() && !limit) {
            faults.add("not symmetric: " + exact + " and " + back);
        }
        addIfDifferentFromItself(first, faults);
        addIfDifferentFromItself(second, faults);
        AnswerExtractor.standard().fromUntagged(first);
        AnswerExtractor.standard().fromUntagged(second + "\n" + first);
        long members = GRADER.group(List.of(first, second, first)).stream()
                .mapToLong(List::size)
                .sum();
        if (members != 3) {
            faults.add("grouped " + members + " of 3");
        }
        return faults;
    }

    private static void addIfDifferentFromItself(String text, List<String> faults) {
        Verdict verdict = GRADER.grade(text, text);
        if (verdict.outcome() == Outcome.NOT_EQUAL && !text.isBlank()) {
            faults.add("different from itself: " + verdict);
        }
    }
}
