package io.github.supercorrect.core;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.event.RoundKind;
import io.github.supercorrect.core.internal.strategy.CorrectionRound;
import io.github.supercorrect.core.internal.strategy.ModelTrace;
import io.github.supercorrect.core.internal.strategy.RoundRequest;
import io.github.supercorrect.core.internal.strategy.SolutionChecks;
import io.github.supercorrect.core.internal.strategy.Task;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.parse.SolutionParser;
import io.github.supercorrect.core.prompt.PromptTemplate;
import io.github.supercorrect.core.prompt.Prompts;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.strategy.CorrectionTrace;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the first wrong step of somebody's solution, a pupil's for instance.
 *
 * <pre>{@code
 * CorrectionTrace trace = Corrector.withoutModel().check("What is 47 + 85?", "47 + 85 = 131\nSo it is 131.");
 * trace.firstWrong().ifPresent(step -> System.out.println("Step " + step.number() + ": " + step.cause()));
 * }</pre>
 *
 * <p>Without a model, claims that can be calculated are checked, and what is called wrong is proved wrong. With a model, every
 * step is judged, and the judgement is the model's. A text without step tags has its lines as steps. Thread-safe; closing it
 * ends checks under way and leaves the model open.
 */
public final class Corrector implements AutoCloseable {
    private final @Nullable LanguageModel model;
    private final PromptTemplate prompt;
    private final Calls calls = new Calls();

    private Corrector(@Nullable LanguageModel model, PromptTemplate prompt) {
        this.model = model;
        this.prompt = prompt;
    }

    /** The step checker alone. */
    public static Corrector withoutModel() {
        return new Corrector(null, Prompts.correction());
    }

    /** A model under the ungrounded correction prompt. */
    public static Corrector on(LanguageModel model) {
        return on(model, Prompts.correction());
    }

    /** A model under a prompt of your own, whose variables are {@code problem} and {@code steps}. */
    public static Corrector on(LanguageModel model, PromptTemplate prompt) {
        return new Corrector(Objects.requireNonNull(model, "model"), Objects.requireNonNull(prompt, "prompt"));
    }

    /** As {@link #check(String, String, SolveOptions)} with default options. */
    public CorrectionTrace check(String problem, String solution) {
        return check(problem, solution, SolveOptions.defaults());
    }

    /**
     * You get what was found, step by step. {@link CorrectionTrace#complete()} says whether a model went through to the end.
     *
     * @param options generation and budgets, for a model
     * @throws InvalidInputException with a model, if problem or solution is empty, or they do not fit into its context
     */
    public CorrectionTrace check(String problem, String solution, SolveOptions options) {
        calls.checkOpen();
        Solution read = SolutionParser.parse(solution);
        return model == null
                ? new SolutionChecks(problem, read).trace()
                : ask(model, Problems.checked(problem), read, options);
    }

    private CorrectionTrace ask(LanguageModel asked, String problem, Solution solution, SolveOptions options) {
        if (solution.raw().isBlank()) {
            throw new InvalidInputException("solution is empty; give the text that is to be checked.");
        }
        Task task = new Task(problem, asked, options.prompt(), options.generation());
        CorrectionRound.Offer offer =
                new CorrectionRound(asked, prompt).offer(RoundKind.CORRECTION, task, solution, solution);
        RoundRequest request = offer.request().orElseThrow(() -> new InvalidInputException(offer.remark()));
        CapabilityCheck.check(asked, request.prompt(), request.generation());
        Generation generation =
                new Generations(calls, System::nanoTime).begin(request, options.budgets(), new Listeners(List.of()));
        try {
            return ModelTrace.of(generation.source().drain());
        } finally {
            generation.call().cancel();
        }
    }

    @Override
    public void close() {
        calls.close();
    }
}
