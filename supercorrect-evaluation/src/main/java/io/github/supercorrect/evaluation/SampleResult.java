package io.github.supercorrect.evaluation;

import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.grading.answer.AnswerRule;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One solution of one problem, judged. It holds nothing that a second run of the same settings would have different, times above
 * all. Immutable.
 */
public final class SampleResult implements JsonForm {
    private final Judgement judgement;
    private final String text;
    private final boolean tagged;
    private final @Nullable FinishReason finishReason;
    private final @Nullable Integer promptTokens;
    private final @Nullable Integer generatedTokens;
    private final @Nullable Judgement firstAttempt;
    private final @Nullable Integer locatedStep;
    private final @Nullable Integer trueStep;
    private final @Nullable String failure;

    private SampleResult(Builder builder) {
        this.judgement = builder.judgement;
        this.text = builder.text;
        this.tagged = builder.tagged;
        this.finishReason = builder.finishReason;
        this.promptTokens = builder.promptTokens;
        this.generatedTokens = builder.generatedTokens;
        this.firstAttempt = builder.firstAttempt;
        this.locatedStep = builder.locatedStep;
        this.trueStep = builder.trueStep;
        this.failure = builder.failure;
    }

    /** You get a builder of a solution that was judged so, of which nothing else is known. */
    public static Builder builder(Judgement judgement) {
        return new Builder(judgement);
    }

    /** You get the same solution, judged otherwise. */
    public SampleResult withJudgement(Judgement other) {
        return builder(other)
                .text(text, tagged)
                .finishReason(finishReason)
                .tokens(promptTokens, generatedTokens)
                .firstAttempt(firstAttempt)
                .steps(locatedStep, trueStep)
                .failure(failure)
                .build();
    }

    /** What the grader said of the answer. */
    public Judgement judgement() {
        return judgement;
    }

    /** Whether the answer is right. */
    public boolean isCorrect() {
        return judgement.isCorrect();
    }

    /** The text that the model wrote; empty if it is not known, or if there is none. */
    public String text() {
        return text;
    }

    /** Whether the text has steps and an answer in their tags. */
    public boolean isTagged() {
        return tagged;
    }

    /** Why the generation ended; empty if it is not known. */
    public Optional<FinishReason> finishReason() {
        return Optional.ofNullable(finishReason);
    }

    /** Whether the text was cut off by a limit of tokens. */
    public boolean isCutOff() {
        return finishReason == FinishReason.LENGTH;
    }

    /** Tokens of the prompts; empty if the model does not count. */
    public Optional<Integer> promptTokens() {
        return Optional.ofNullable(promptTokens);
    }

    /** Tokens that were generated, of all rounds and samples that the strategy took; empty if the model does not count. */
    public Optional<Integer> generatedTokens() {
        return Optional.ofNullable(generatedTokens);
    }

    /** What is to be said of the answer before any correction; empty if the strategy corrects nothing. */
    public Optional<Judgement> firstAttempt() {
        return Optional.ofNullable(firstAttempt);
    }

    /** The step of the first attempt that the strategy called the first wrong one; empty if it named none. */
    public Optional<Integer> locatedStep() {
        return Optional.ofNullable(locatedStep);
    }

    /** The first step of a wrong first attempt that differs from the data set's worked solution; empty where that is not known. */
    public Optional<Integer> trueStep() {
        return Optional.ofNullable(trueStep);
    }

    /** Why there is no solution, for instance a problem that is too long for the model; empty if there is one. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    static SampleResult fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("sample", map);
        Judgement judgement = Judgement.fromMap(fields.object("judgement"));
        return builder(judgement)
                .text(fields.string("text"), fields.bool("tagged"))
                .finishReason(fields.constantOrNull("finishReason", FinishReason.class))
                .tokens(fields.integerOrNull("promptTokens"), fields.integerOrNull("generatedTokens"))
                .firstAttempt(fields.objectOrNull("firstAttempt", Judgement::fromMap))
                .steps(fields.integerOrNull("locatedStep"), fields.integerOrNull("trueStep"))
                .failure(fields.stringOrNull("failure"))
                .build();
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("judgement", judgement.asMap())
                .put("tagged", tagged)
                .put("finishReason", finishReason == null ? null : finishReason.name())
                .put("promptTokens", promptTokens)
                .put("generatedTokens", generatedTokens)
                .put("firstAttempt", firstAttempt == null ? null : firstAttempt.asMap())
                .put("locatedStep", locatedStep)
                .put("trueStep", trueStep)
                .put("failure", failure)
                .put("text", text)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SampleResult that && asMap().equals(that.asMap());
    }

    @Override
    public int hashCode() {
        return Objects.hash(judgement, text);
    }

    /** The outcome, without the text. */
    @Override
    public String toString() {
        return "SampleResult[" + judgement.outcome() + "]";
    }

    /** Builds a {@link SampleResult}. Not thread-safe. */
    public static final class Builder {
        private final Judgement judgement;
        private String text = "";
        private boolean tagged;
        private @Nullable FinishReason finishReason;
        private @Nullable Integer promptTokens;
        private @Nullable Integer generatedTokens;
        private @Nullable Judgement firstAttempt;
        private @Nullable Integer locatedStep;
        private @Nullable Integer trueStep;
        private @Nullable String failure;

        private Builder(Judgement judgement) {
            this.judgement = judgement;
        }

        /** See {@link SampleResult#text()} and {@link SampleResult#isTagged()}. */
        public Builder text(String written, boolean inTags) {
            this.text = written;
            this.tagged = inTags;
            return this;
        }

        /** Text, tags, end and tokens of a solution. */
        public Builder solution(Solution solution) {
            Optional<Usage> usage = solution.usage();
            boolean answered = solution.answer()
                    .filter(answer -> answer.rule() == AnswerRule.ANSWER_TAG)
                    .isPresent();
            return text(solution.raw(), answered && !solution.steps().isEmpty())
                    .finishReason(solution.finishReason().orElse(null))
                    .tokens(
                            usage.map(Usage::promptTokens).orElse(null),
                            usage.map(Usage::generatedTokens).orElse(null));
        }

        /** See {@link SampleResult#finishReason()}; null if it is not known. */
        public Builder finishReason(@Nullable FinishReason reason) {
            this.finishReason = reason;
            return this;
        }

        /** See {@link SampleResult#promptTokens()} and {@link SampleResult#generatedTokens()}; null if not known. */
        public Builder tokens(@Nullable Integer prompt, @Nullable Integer generated) {
            this.promptTokens = prompt;
            this.generatedTokens = generated;
            return this;
        }

        /** See {@link SampleResult#firstAttempt()}; null for none. */
        public Builder firstAttempt(@Nullable Judgement first) {
            this.firstAttempt = first;
            return this;
        }

        /** See {@link SampleResult#locatedStep()} and {@link SampleResult#trueStep()}; null for none. */
        public Builder steps(@Nullable Integer located, @Nullable Integer known) {
            this.locatedStep = located;
            this.trueStep = known;
            return this;
        }

        Builder firstAttempt(FirstAttempt first) {
            return firstAttempt(first.judgement()).steps(first.locatedStep(), first.trueStep());
        }

        /** See {@link SampleResult#failure()}; null for none. */
        public Builder failure(@Nullable String reason) {
            this.failure = reason;
            return this;
        }

        /** You get the result. */
        public SampleResult build() {
            return new SampleResult(this);
        }
    }
}
