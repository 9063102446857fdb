package io.github.supercorrect.evaluation;

import io.github.supercorrect.grading.AnswerGrader;
import io.github.supercorrect.grading.answer.Answer;
import io.github.supercorrect.grading.answer.AnswerExtractor;
import io.github.supercorrect.grading.verdict.Outcome;
import io.github.supercorrect.grading.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares answers with known ones, which may be whole solutions. Immutable and safe for any number of threads. */
public final class AnswerJudge {
    private static final AnswerJudge STANDARD = new AnswerJudge(AnswerGrader.standard());

    private final AnswerExtractor extractor = AnswerExtractor.standard();
    private final AnswerGrader grader;

    private AnswerJudge(AnswerGrader grader) {
        this.grader = grader;
    }

    /** A judge by the grader's documented defaults. */
    public static AnswerJudge standard() {
        return STANDARD;
    }

    /** A judge by this grader's policy. */
    public static AnswerJudge with(AnswerGrader grader) {
        return new AnswerJudge(grader);
    }

    /** The grader that decides. */
    public AnswerGrader grader() {
        return grader;
    }

    /** You get what is to be said of the answer in a text. */
    public Judgement judgeText(String text, String gold) {
        return judge(extractor.extract(text).map(Answer::value).orElse(null), gold);
    }

    /** You get what is to be said of an answer; of null, that there is none. */
    public Judgement judge(@Nullable String answer, String gold) {
        if (answer == null || answer.isBlank()) {
            return new Judgement(null, Outcome.NOT_EQUAL, "there is no answer");
        }
        List<Verdict> verdicts = extractor.readings(gold).stream()
                .map(reading -> grader.grade(answer, reading))
                .toList();
        Verdict verdict = verdicts.stream().filter(Verdict::isEqual).findFirst().orElse(verdicts.get(0));
        return new Judgement(answer, verdict.outcome(), verdict.reason());
    }
}
