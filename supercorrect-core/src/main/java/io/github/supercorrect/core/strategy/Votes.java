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
 * How a vote came out. Kind {@value #KIND}. Samples are numbered from 1 in the order of their seeds; whatever order they ended
 * in, the decision looks at them in this order.
 *
 * @param asked how many samples the strategy allows
 * @param drawn how many were begun: whole groups of as many as the model runs at a time
 * @param counted how many were needed for the decision; the others were saved or cancelled
 * @param groups the answers that got votes, the winner first, then in the order seen
 * @param discarded the counted samples that had no vote
 * @param agreement the winner's share of the votes' weight, 0 to 1
 * @param confidence the probability that the winner is the likelier answer of this model than the runner-up, 0 to 1, under a
 *     uniform prior
 */
public record Votes(
        int asked,
        int drawn,
        int counted,
        List<Group> groups,
        List<Discarded> discarded,
        double agreement,
        double confidence)
        implements StrategyEvidence {
    /** The kind of this evidence. */
    public static final String KIND = "votes";

    public Votes {
        groups = List.copyOf(groups);
        discarded = List.copyOf(discarded);
    }

    /** The vote behind a solution, if there was one. */
    public static Optional<Votes> of(Solution solution) {
        return StrategyEvidence.in(solution, KIND, Votes::fromMap).stream().findFirst();
    }

    /** How many of the samples allowed were not needed. */
    public int saved() {
        return asked - counted;
    }

    /** How many samples had a vote. */
    public int voters() {
        return groups.stream().mapToInt(group -> group.samples().size()).sum();
    }

    /** You get the vote back from its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Votes fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields(KIND, map);
        return new Votes(
                fields.integer("asked"),
                fields.integer("drawn"),
                fields.integer("counted"),
                fields.objects("groups", Group::fromMap),
                fields.objects("discarded", Discarded::fromMap),
                fields.decimal("agreement"),
                fields.decimal("confidence"));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("asked", asked)
                .put("drawn", drawn)
                .put("counted", counted)
                .put("saved", saved())
                .put("groups", groups.stream().map(Group::asMap).toList())
                .put("discarded", discarded.stream().map(Discarded::asMap).toList())
                .put("agreement", agreement)
                .put("confidence", confidence)
                .build();
    }

    /**
     * The samples with one answer.
     *
     * @param answer as its first sample writes it
     * @param samples their numbers
     * @param weight the sum of their weights; their number unless the step checker weighs
     */
    public record Group(String answer, List<Integer> samples, double weight) implements JsonForm {
        public Group {
            Objects.requireNonNull(answer, "answer");
            samples = List.copyOf(samples);
        }

        static Group fromMap(Map<String, ? extends @Nullable Object> map) {
            Fields fields = new Fields("group", map);
            return new Group(fields.string("answer"), fields.integers("samples"), fields.decimal("weight"));
        }

        @Override
        public Map<String, @Nullable Object> asMap() {
            return new JsonObject()
                    .put("answer", answer)
                    .put("samples", samples)
                    .put("weight", weight)
                    .build();
        }
    }
}
