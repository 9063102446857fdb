package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.grading.AnswerGrader;
import io.github.supercorrect.grading.answer.Answer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answers of solutions, and whether they mean the same. */
final class Answers {
    private Answers() {}

    /** The answer itself; null if there is none. */
    static @Nullable String of(Solution solution) {
        return solution.answer().map(Answer::value).orElse(null);
    }

    /** Whether the text ended by itself and has an answer. */
    static boolean isWhole(Solution solution) {
        return of(solution) != null && solution.finishReason().orElse(FinishReason.STOP) == FinishReason.STOP;
    }

    /** Whether two solutions have the same answer, or none. */
    static boolean same(Solution a, Solution b) {
        String one = of(a);
        String other = of(b);
        return Objects.equals(one, other)
                || (one != null
                        && other != null
                        && AnswerGrader.standard().grade(one, other).isEqual());
    }
}
