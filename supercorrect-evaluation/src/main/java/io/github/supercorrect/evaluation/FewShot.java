package io.github.supercorrect.evaluation;

import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.prompt.PromptTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Four worked examples and then the problem, as plain text without a chat format: how language-model harnesses ask a base model. The
 * examples are this project's own, in the layout that those harnesses use.
 */
public final class FewShot {
    /** The name of the prompt in manifests. */
    public static final String NAME = "FEW_SHOT";

    private static final String EXAMPLES = "few-shot.txt";
    /** What a base model writes when it goes on to a problem of its own. */
    private static final List<String> STOP = List.of("Problem:", "I hope it is correct.");

    private FewShot() {}

    /** You get these options, with the examples as the prompt, and with the texts at which an answer ends. */
    public static SolveOptions applyTo(SolveOptions options) {
        return options.toBuilder().prompt(prompt()).stopStrings(STOP).build();
    }

    /** You get the prompt; its variable is {@code problem}. */
    public static PromptTemplate prompt() {
        return PromptTemplate.builder(NAME)
                .raw(examples() + "\n\nProblem:\n{{problem}}\n\nSolution:")
                .build();
    }

    private static String examples() {
        try (InputStream in = Objects.requireNonNull(FewShot.class.getResourceAsStream(EXAMPLES), EXAMPLES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
