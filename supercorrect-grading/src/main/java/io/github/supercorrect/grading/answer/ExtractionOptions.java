package io.github.supercorrect.grading.answer;

import java.util.Objects;

/**
 * Conventions of extraction that contradict each other in the field, each with its default. Immutable.
 *
 * <pre>{@code
 * ExtractionOptions lastBoxOnly = ExtractionOptions.builder().boxes(Boxes.LAST).build();
 * AnswerExtractor.with(lastBoxOnly).extract("\\boxed{1} and \\boxed{2}"); // 2; the standard says 1, 2
 * }</pre>
 */
public final class ExtractionOptions {

    /** Which boxes make the answer, if a text has several. */
    public enum Boxes {
        /**
         * The last one with those that it stands beside: {@code \boxed{1} and \boxed{2}} is {@code 1, 2} (as Math-Verify has
         * it). Boxes with other words, a sentence's end or a relation between them are not beside each other.
         */
        ADJACENT,
        /** The last one alone, as Hendrycks' graders and inspect_ai have it. */
        LAST
    }

    private static final ExtractionOptions STANDARD = builder().build();

    private final Boxes boxes;
    private final boolean finalAnswerOverBox;
    private final boolean skipReasoning;
    private final boolean optionLetters;
    private final boolean guesses;

    private ExtractionOptions(Builder builder) {
        this.boxes = builder.boxes;
        this.finalAnswerOverBox = builder.finalAnswerOverBox;
        this.skipReasoning = builder.skipReasoning;
        this.optionLetters = builder.optionLetters;
        this.guesses = builder.guesses;
    }

    /** All defaults. */
    public static ExtractionOptions standard() {
        return STANDARD;
    }

    /** A builder that begins with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Which boxes make the answer; {@link Boxes#ADJACENT} by default. */
    public Boxes boxes() {
        return boxes;
    }

    /** Whether a "final answer is …" behind the last box counts more than the box; {@code true} by default. */
    public boolean finalAnswerOverBox() {
        return finalAnswerOverBox;
    }

    /**
     * Whether only the reply counts, if it has an answer: what comes behind {@code </think>}, and before the next turn that a
     * model made up; {@code true} by default.
     */
    public boolean skipReasoning() {
        return skipReasoning;
    }

    /**
     * Whether an option is reduced to its letter ("The answer is (C) 45 degrees" is {@code C}), and a letter is looked for where
     * no phrase announces one ("B is correct"); {@code true} by default.
     */
    public boolean optionLetters() {
        return optionLetters;
    }

    /**
     * Whether the last mathematics or number counts where nothing announces an answer; {@code true} by default. Without it, a
     * text that does not say what its answer is has none.
     */
    public boolean guesses() {
        return guesses;
    }

    /** Builds {@link ExtractionOptions}. */
    public static final class Builder {
        private Boxes boxes = Boxes.ADJACENT;
        private boolean finalAnswerOverBox = true;
        private boolean skipReasoning = true;
        private boolean optionLetters = true;
        private boolean guesses = true;

        private Builder() {}

        /** See {@link ExtractionOptions#boxes()}. */
        public Builder boxes(Boxes boxes) {
            this.boxes = Objects.requireNonNull(boxes, "boxes");
            return this;
        }

        /** See {@link ExtractionOptions#finalAnswerOverBox()}. */
        public Builder finalAnswerOverBox(boolean finalAnswerOverBox) {
            this.finalAnswerOverBox = finalAnswerOverBox;
            return this;
        }

        /** See {@link ExtractionOptions#skipReasoning()}. */
        public Builder skipReasoning(boolean skipReasoning) {
            this.skipReasoning = skipReasoning;
            return this;
        }

        /** See {@link ExtractionOptions#optionLetters()}. */
        public Builder optionLetters(boolean optionLetters) {
            this.optionLetters = optionLetters;
            return this;
        }

        /** See {@link ExtractionOptions#guesses()}. */
        public Builder guesses(boolean guesses) {
            this.guesses = guesses;
            return this;
        }

        /** The options. */
        public ExtractionOptions build() {
            return new ExtractionOptions(this);
        }
    }
}
