package io.github.supercorrect.core.strategy;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.prompt.PromptTemplate;
import io.github.supercorrect.core.prompt.Prompts;
import java.util.List;
import java.util.Set;

/**
 * A further turn of the same conversation that asks the model to check its answer. What it says then stands, if it is whole: the
 * plain reflection that the paper compares itself with, for tables more than for use.
 */
public final class Reflect extends Strategy {
    static final Reflect DEFAULT = new Reflect(Prompts.reflection());

    private final PromptTemplate prompt;

    private Reflect(PromptTemplate prompt) {
        this.prompt = prompt;
    }

    /**
     * The check is asked for in another way; {@link Prompts#reflection()} unless set. A text cannot name it, so
     * {@link #toString()} leaves it out.
     *
     * @param template its variables are {@code problem} and {@code solution}
     */
    public Reflect prompt(PromptTemplate template) {
        if (!Set.of(PromptTemplate.PROBLEM, "solution").containsAll(template.variables())) {
            throw new InvalidInputException("The prompt template \"" + template.name() + "\" has the variables "
                    + template.variables() + "; for a reflection there are only problem and solution.");
        }
        return new Reflect(template);
    }

    /** How the check is asked for. */
    public PromptTemplate prompt() {
        return prompt;
    }

    @Override
    List<?> parts() {
        return List.of(prompt);
    }

    @Override
    public String toString() {
        return "reflect()";
    }
}
