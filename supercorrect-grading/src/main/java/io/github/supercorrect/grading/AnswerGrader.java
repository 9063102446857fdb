package io.github.supercorrect.grading;

import io.github.supercorrect.grading.internal.compare.Comparison;
import io.github.supercorrect.grading.internal.compare.Result;
import io.github.supercorrect.grading.policy.GradingPolicy;
import io.github.supercorrect.grading.verdict.Outcome;
import io.github.supercorrect.grading.verdict.Tier;
import io.github.supercorrect.grading.verdict.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Decides whether two answers are equal, and sorts answers into those that are. Answers are LaTeX or plain text, with or without
 * dollars and boxes. Pure, immutable and thread-safe: the same answers and policy have the same verdict on every machine. It never
 * throws on any text.
 */
public final class AnswerGrader {

    private static final AnswerGrader STANDARD = new AnswerGrader(GradingPolicy.standard());

    private final GradingPolicy policy;

    private AnswerGrader(GradingPolicy policy) {
        this.policy = policy;
    }

    /** A grader with {@link GradingPolicy#standard()}. */
    public static AnswerGrader standard() {
        return STANDARD;
    }

    /** A grader that takes {@code policy} where none is given. */
    public static AnswerGrader with(GradingPolicy policy) {
        return new AnswerGrader(Objects.requireNonNull(policy, "policy"));
    }

    /** The policy where none is given. */
    public GradingPolicy policy() {
        return policy;
    }

    /** Reads an answer once, to be compared often. */
    public ParsedAnswer parse(String answer) {
        return new ParsedAnswer(Objects.requireNonNull(answer, "answer"));
    }

    /** Compares with this grader's policy. */
    public Verdict grade(String prediction, String gold) {
        return grade(prediction, gold, policy);
    }

    /** Compares an answer with the one known to be right. Only rounding treats the two differently. */
    public Verdict grade(String prediction, String gold, GradingPolicy policy) {
        return grade(parse(prediction), parse(gold), policy);
    }

    /** Compares with this grader's policy. */
    public Verdict grade(ParsedAnswer prediction, ParsedAnswer gold) {
        return grade(prediction, gold, policy);
    }

    /** Compares answers that have been read. */
    public Verdict grade(ParsedAnswer prediction, ParsedAnswer gold, GradingPolicy policy) {
        Objects.requireNonNull(policy, "policy");
        if (isTooLong(prediction, policy) || isTooLong(gold, policy)) {
            return new Verdict(
                    Outcome.UNDECIDED,
                    Tier.LIMIT,
                    "undecided: the character limit of an answer was exceeded",
                    Set.of());
        }
        Result result = new Comparison(policy).of(prediction.reading(), gold.reading());
        return new Verdict(result.outcome(), result.tier(), result.reason(), result.policies());
    }

    private static boolean isTooLong(ParsedAnswer answer, GradingPolicy policy) {
        return answer.text().length() > policy.maximumCharacters();
    }

    /** Groups with this grader's policy. */
    public List<List<Integer>> group(List<String> answers) {
        return group(answers, policy);
    }

    /**
     * Sorts answers into classes of equal ones, for a vote. Equality of answers is not transitive (two exact numbers can round to the
     * same decimal one), so this rule holds: the answers are taken from the most exact to the least, whatever their order in the list,
     * and each joins the class whose first-taken answer has exactly its value, or else the first class whose first-taken answer it
     * equals, or else starts a class. An answer that is too long to be read stands alone.
     *
     * @return the indexes into {@code answers}, each once: in each class ascending, classes by their first index
     */
    public List<List<Integer>> group(List<String> answers, GradingPolicy policy) {
        return new Grouping(policy).of(answers.stream().map(this::parse).toList());
    }
}
