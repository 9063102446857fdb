package io.github.supercorrect.core.strategy;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import io.github.supercorrect.core.solution.Solution;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the best of several solutions was chosen. Kind {@value #KIND}.
 *
 * @param score what decided
 * @param candidates the samples, the best first
 * @param discarded the samples that were not looked at
 */
public record Ranking(Score score, List<Candidate> candidates, List<Discarded> discarded) implements StrategyEvidence {
    /** The kind of this evidence. */
    public static final String KIND = "ranking";

    public Ranking {
        Objects.requireNonNull(score, "score");
        candidates = List.copyOf(candidates);
        discarded = List.copyOf(discarded);
    }

    /** The ranking behind a solution, if there was one. */
    public static Optional<Ranking> of(Solution solution) {
        return StrategyEvidence.in(solution, KIND, Ranking::fromMap).stream().findFirst();
    }

    /** You get the ranking back from its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Ranking fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields(KIND, map);
        return new Ranking(
                fields.constant("score", Score.class),
                fields.objects("candidates", Candidate::fromMap),
                fields.objects("discarded", Discarded::fromMap));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("score", score.name())
                .put("candidates", candidates.stream().map(Candidate::asMap).toList())
                .put("discarded", discarded.stream().map(Discarded::asMap).toList())
                .build();
    }

    /**
     * A sample that could be chosen.
     *
     * @param sample its number, from 1
     * @param answer its answer
     * @param logProbability the mean log-probability of its tokens; null if that was not asked for
     * @param checks what the step checker found in it
     */
    public record Candidate(
            int sample, String answer, @Nullable Double logProbability, StepChecks checks) implements JsonForm {
        static Candidate fromMap(Map<String, ? extends @Nullable Object> map) {
            Fields fields = new Fields("candidate", map);
            return new Candidate(
                    fields.integer("sample"),
                    fields.string("answer"),
                    fields.decimalOrNull("logProbability"),
                    StepChecks.fromMap(fields.object("checks")));
        }

        @Override
        public Map<String, @Nullable Object> asMap() {
            return new JsonObject()
                    .put("sample", sample)
                    .put("answer", answer)
                    .put("logProbability", logProbability)
                    .put("checks", checks.asMap())
                    .build();
        }
    }
}
