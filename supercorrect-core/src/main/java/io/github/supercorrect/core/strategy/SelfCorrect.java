package io.github.supercorrect.core.strategy;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.prompt.PromptTemplate;
import io.github.supercorrect.core.prompt.Prompts;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A further round with the ungrounded correction prompt: the model goes through the steps, names the cause of the first error
 * and corrects it. Whether the correction stands is decided by an {@link Acceptance}.
 */
public final class SelfCorrect extends Strategy {
    /** The largest number of rounds. */
    public static final int MOST_ROUNDS = 10;

    private static final PromptTemplate PROMPT = Prompts.correction();

    static final SelfCorrect DEFAULT = new SelfCorrect(Acceptance.CHANGED_WITH_CAUSE, 1, null, PROMPT);

    private final Acceptance acceptance;
    private final int rounds;
    private final @Nullable LanguageModel corrector;
    private final PromptTemplate prompt;

    private SelfCorrect(Acceptance acceptance, int rounds, @Nullable LanguageModel corrector, PromptTemplate prompt) {
        this.acceptance = Objects.requireNonNull(acceptance, "acceptance");
        this.rounds = checked("rounds", rounds, 1, MOST_ROUNDS);
        this.corrector = corrector;
        this.prompt = prompt;
    }

    /** When the correction stands; {@link Acceptance#CHANGED_WITH_CAUSE} unless set. */
    public SelfCorrect acceptIf(Acceptance policy) {
        return new SelfCorrect(policy, rounds, corrector, prompt);
    }

    /** Corrects an accepted correction again, up to so many rounds, 1 to {@value #MOST_ROUNDS}; 1 unless set. */
    public SelfCorrect rounds(int most) {
        return new SelfCorrect(acceptance, most, corrector, prompt);
    }

    /** Another model corrects, for instance a large one on a server. It stays yours to close. */
    public SelfCorrect by(LanguageModel teacher) {
        return new SelfCorrect(acceptance, rounds, Objects.requireNonNull(teacher, "teacher"), prompt);
    }

    /**
     * The correction is asked for in another way; {@link Prompts#correction()} unless set. A text cannot name it, so
     * {@link #toString()} leaves it out.
     *
     * @param template its variables are {@code problem} and {@code steps}
     */
    public SelfCorrect prompt(PromptTemplate template) {
        if (!Set.of(PromptTemplate.PROBLEM, "steps").containsAll(template.variables())) {
            throw new InvalidInputException("The prompt template \"" + template.name() + "\" has the variables "
                    + template.variables() + "; for a correction there are only problem and steps.");
        }
        return new SelfCorrect(acceptance, rounds, corrector, template);
    }

    /** When the correction stands. */
    public Acceptance acceptance() {
        return acceptance;
    }

    /** How many corrections at most. */
    public int rounds() {
        return rounds;
    }

    /** The model that corrects; empty for the one that solved. */
    public Optional<LanguageModel> corrector() {
        return Optional.ofNullable(corrector);
    }

    /** How the correction is asked for. */
    public PromptTemplate prompt() {
        return prompt;
    }

    @Override
    List<?> parts() {
        return Arrays.asList(acceptance, rounds, corrector, prompt);
    }

    @Override
    public String toString() {
        return "selfCorrect()" + (acceptance == Acceptance.CHANGED_WITH_CAUSE ? "" : ".acceptIf(" + acceptance + ")")
                + (rounds == 1 ? "" : ".rounds(" + rounds + ")")
                + (corrector == null ? "" : ".by(" + corrector.info().name().orElse("another model") + ")");
    }
}
