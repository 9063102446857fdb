package io.github.supercorrect.evaluation.dataset;

import io.github.supercorrect.evaluation.internal.lines.Lookup;
import io.github.supercorrect.evaluation.internal.lines.MarkedAnswer;
import io.github.supercorrect.grading.answer.Answer;
import io.github.supercorrect.grading.answer.AnswerExtractor;
import java.util.Locale;
import java.util.Optional;

/** Which fields of a line hold problem and answer. */
public enum DatasetFormat {
    /** One of the others, as the first line has it. */
    AUTO,
    /** {@code problem}, {@code answer} or the box in {@code solution}, {@code subject} or {@code type}, {@code level}. */
    MATH,
    /** {@code question}, and {@code answer} whose last line is {@code #### 42}. */
    GSM8K,
    /** {@code problem} or {@code question}, {@code answer}; {@code id}, {@code subject} and {@code level} if they are there. */
    JSONL;

    static DatasetFormat of(Lookup line) {
        if (line.text("question").isPresent() && markedAnswer(line).isPresent()) {
            return GSM8K;
        }
        return line.text("problem").isPresent() && boxed(line).isPresent() ? MATH : JSONL;
    }

    /** The known answer, if the line has one. */
    Optional<String> gold(Lookup line) {
        return switch (this) {
            case GSM8K -> markedAnswer(line);
            case MATH -> line.text("answer").or(() -> boxed(line));
            default -> line.text("answer").map(answer -> MarkedAnswer.in(answer).orElse(answer));
        };
    }

    Optional<String> problem(Lookup line) {
        return switch (this) {
            case GSM8K -> line.text("question");
            case MATH -> line.text("problem");
            default -> line.text("problem", "question");
        };
    }

    Optional<String> reference(Lookup line) {
        return this == GSM8K ? line.text("answer") : line.text("solution");
    }

    /** What a message calls it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> markedAnswer(Lookup line) {
        return line.text("answer").flatMap(MarkedAnswer::in);
    }

    private static Optional<String> boxed(Lookup line) {
        return line.text("solution")
                .flatMap(AnswerExtractor.standard()::fromBoxed)
                .map(Answer::value);
    }
}
