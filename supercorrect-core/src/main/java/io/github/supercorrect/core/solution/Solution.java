package io.github.supercorrect.core.solution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.supercorrect.core.internal.json.JsonText;
import io.github.supercorrect.core.json.JsonForm;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.grading.answer.Answer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a model wrote about a problem, read as a hierarchical thought. A text that was cut off, or that has no tags at all, is
 * a solution too and says so. Immutable; its JSON form goes out and in without loss.
 */
public final class Solution implements JsonForm {
    /** The version of the JSON form; it changes only if a field changes its meaning. */
    public static final int SCHEMA_VERSION = 1;

    final List<ThoughtStep> steps;
    final @Nullable String preamble;
    final @Nullable String generalized;
    final @Nullable Answer answer;
    final boolean complete;
    final @Nullable FinishReason finishReason;
    final @Nullable Usage usage;
    final List<Repair> repairs;
    final @Nullable Provenance provenance;
    final List<Evidence> evidence;
    final String raw;

    private Solution(Builder builder) {
        this.steps = builder.steps;
        this.preamble = builder.preamble;
        this.generalized = builder.generalized;
        this.answer = builder.answer;
        this.complete = builder.complete;
        this.finishReason = builder.finishReason;
        this.usage = builder.usage;
        this.repairs = builder.repairs;
        this.provenance = builder.provenance;
        this.evidence = builder.evidence;
        this.raw = builder.raw;
    }

    /** You get a builder of a solution with this raw text and nothing else. */
    public static Builder builder(String raw) {
        return new Builder(raw);
    }

    /** You get a builder that starts with these values. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** The steps, in the order written; empty if the text has none. */
    public List<ThoughtStep> steps() {
        return steps;
    }

    /** The text before the first tag, without blanks at its ends. */
    public Optional<String> preamble() {
        return Optional.ofNullable(preamble);
    }

    /** The high-level thought: how to solve problems like this one ({@code <Generalized>}). */
    public Optional<String> generalized() {
        return Optional.ofNullable(generalized);
    }

    /** The answer and the rule that found it. */
    public Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    /** Whether the answer is whole: its element was opened and closed, or it stands in a {@code \boxed{}}. */
    public boolean isComplete() {
        return complete;
    }

    /** Why the generation ended; empty if the text was not generated here. */
    public Optional<FinishReason> finishReason() {
        return Optional.ofNullable(finishReason);
    }

    /** Tokens and durations, with a strategy those of all its attempts together; empty if the model does not count. */
    public Optional<Usage> usage() {
        return Optional.ofNullable(usage);
    }

    /** What the parser put right, in the order of the text; empty if the text follows the format. */
    public List<Repair> repairs() {
        return repairs;
    }

    /** What made this solution; empty if the text was not generated here. */
    public Optional<Provenance> provenance() {
        return Optional.ofNullable(provenance);
    }

    /** What strategies found out about this solution, in the order attached. */
    public List<Evidence> evidence() {
        return evidence;
    }

    /** The model's text, character for character. */
    public String raw() {
        return raw;
    }

    /**
     * You get the solution back from its JSON text. Unknown fields are ignored.
     *
     * @throws io.github.supercorrect.core.error.InvalidInputException if it is not the JSON form of a solution
     */
    public static Solution fromJson(String json) {
        return fromMap(JsonText.readObject(json));
    }

    /** You get the solution back from its JSON form. Unknown fields are ignored. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Solution fromMap(Map<String, ? extends @Nullable Object> map) {
        return SolutionForm.read(map);
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return SolutionForm.write(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Solution that && asMap().equals(that.asMap());
    }

    @Override
    public int hashCode() {
        return Objects.hash(steps, answer, raw);
    }

    /** Short: the number of steps and the answer, no text of the solution. */
    @Override
    public String toString() {
        return "Solution[" + steps.size() + " steps, answer=" + (answer == null ? null : answer.value()) + ", complete="
                + complete + "]";
    }

    /** Builds a {@link Solution}. Not thread-safe. */
    public static final class Builder {
        private final String raw;
        private List<ThoughtStep> steps = List.of();
        private @Nullable String preamble;
        private @Nullable String generalized;
        private @Nullable Answer answer;
        private boolean complete;
        private @Nullable FinishReason finishReason;
        private @Nullable Usage usage;
        private List<Repair> repairs = List.of();
        private @Nullable Provenance provenance;
        private List<Evidence> evidence = List.of();

        private Builder(String raw) {
            this.raw = Objects.requireNonNull(raw, "raw");
        }

        private Builder(Solution solution) {
            this.raw = solution.raw;
            this.steps = solution.steps;
            this.preamble = solution.preamble;
            this.generalized = solution.generalized;
            this.answer = solution.answer;
            this.complete = solution.complete;
            this.finishReason = solution.finishReason;
            this.usage = solution.usage;
            this.repairs = solution.repairs;
            this.provenance = solution.provenance;
            this.evidence = solution.evidence;
        }

        /** See {@link Solution#steps()}. */
        public Builder steps(List<ThoughtStep> steps) {
            this.steps = List.copyOf(steps);
            return this;
        }

        /** See {@link Solution#preamble()}; null for none. */
        public Builder preamble(@Nullable String preamble) {
            this.preamble = preamble;
            return this;
        }

        /** See {@link Solution#generalized()}; null for none. */
        public Builder generalized(@Nullable String generalized) {
            this.generalized = generalized;
            return this;
        }

        /** See {@link Solution#answer()}; null for none. */
        public Builder answer(@Nullable Answer answer) {
            this.answer = answer;
            return this;
        }

        /** See {@link Solution#isComplete()}. */
        public Builder complete(boolean complete) {
            this.complete = complete;
            return this;
        }

        /** See {@link Solution#finishReason()}; null for none. */
        public Builder finishReason(@Nullable FinishReason finishReason) {
            this.finishReason = finishReason;
            return this;
        }

        /** See {@link Solution#usage()}; null for none. */
        public Builder usage(@Nullable Usage usage) {
            this.usage = usage;
            return this;
        }

        /** See {@link Solution#repairs()}. */
        public Builder repairs(List<Repair> repairs) {
            this.repairs = List.copyOf(repairs);
            return this;
        }

        /** See {@link Solution#provenance()}; null for none. */
        public Builder provenance(@Nullable Provenance provenance) {
            this.provenance = provenance;
            return this;
        }

        /** See {@link Solution#evidence()}. */
        public Builder evidence(List<Evidence> evidence) {
            this.evidence = List.copyOf(evidence);
            return this;
        }

        /** You get the solution. */
        public Solution build() {
            return new Solution(this);
        }
    }
}
