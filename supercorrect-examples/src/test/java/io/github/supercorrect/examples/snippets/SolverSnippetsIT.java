package io.github.supercorrect.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.Budgets;
import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.error.TimedOutException;
import io.github.supercorrect.core.event.SolutionListener;
import io.github.supercorrect.core.prompt.PromptStyle;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.solution.ThoughtStep;
import io.github.supercorrect.examples.PrintedText;
import io.github.supercorrect.gguf.ModelReference;
import io.github.supercorrect.gguf.SuperCorrect;
import io.github.supercorrect.nano.NanoModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Snippets that need an engine, run on the embedded model. */
@Timeout(300)
class SolverSnippetsIT {
    private final String problem = "What is 47 + 85?";

    @Test
    void solve_withOptions_answers() {
        try (Solver solver = SuperCorrect.nano()) {
            // tag::options
            SolveOptions options = SolveOptions.builder()
                    .promptStyle(PromptStyle.SYSTEM) // the default
                    .temperature(0.7) // 0, greedy, unless set
                    .topP(0.8)
                    .seed(1)
                    .maxTokens(480)
                    .timeout(Duration.ofMinutes(2))
                    .build();
            Solution solution = solver.solve(problem, options);
            // end::options
            assertThat(solution.provenance())
                    .hasValueSatisfying(provenance ->
                            assertThat(provenance.sampling().temperature()).isEqualTo(0.7));
        }
    }

    @Test
    void solve_withShortOptions_answers() {
        try (Solver solver = SuperCorrect.nano()) {
            // tag::short
            SolveOptions options =
                    SolveOptions.builder().temperature(0.7).topP(0.8).seed(1).build();
            Solution solution = solver.solve(problem, options);
            // end::short
            assertThat(solution.raw()).isEqualTo(solver.solve(problem, options).raw());
        }
    }

    @Test
    void solve_withBudgets_answers() {
        try (Solver solver = SuperCorrect.nano()) {
            // tag::budgets
            Budgets budgets = Budgets.unlimited()
                    .withQueue(Duration.ofMinutes(1))
                    .withFirstToken(Duration.ofSeconds(30))
                    .withTotal(Duration.ofMinutes(5));
            SolveOptions patient = solver.options().toBuilder().budgets(budgets).build();
            // end::budgets
            assertThat(solver.solve(problem, patient).answer()).isPresent();
        }
    }

    @Test
    void builder_withFileAndSettings_answers(@TempDir Path folder) throws IOException {
        Path file = NanoModel.unpackInto(folder);
        SolveOptions options = SolveOptions.defaults();
        // tag::builder
        try (Solver solver = SuperCorrect.builder()
                .model(file)
                .contextSize(1024) // what the model was trained for, unless set
                .threads(1)
                .loadTimeout(Duration.ofMinutes(2))
                .options(options)
                .open()) {
            Solution solution = solver.solve("What is 47 + 85?");
            System.out.println(solution.provenance().orElseThrow().model());
        }
        // end::builder
    }

    @Test
    void solve_failure_isTyped() {
        try (Solver solver = SuperCorrect.nano()) {
            // tag::errors
            try {
                Solution solution = solver.solve(problem);
                if (!solution.isComplete()) {
                    System.out.println("No whole answer; finished by "
                            + solution.finishReason().orElseThrow());
                }
            } catch (TimedOutException | CancelledException e) {
                System.out.println("Stopped early: " + e.getMessage());
            } catch (SuperCorrectException e) {
                System.out.println("Not solved: " + e.getMessage());
            }
            // end::errors
        }
    }

    @Test
    void solveAsync_cancelled_isCancelled() {
        try (Solver solver = SuperCorrect.nano()) {
            // tag::async
            CompletableFuture<Solution> future = solver.solveAsync(problem);
            future.cancel(true); // ends the generation too
            // end::async
            assertThat(future).isCancelled();
        }
    }

    @Test
    void listener_onEverySolve_isCalled() {
        String printed = PrintedText.by(() -> {
            // tag::listener
            SolutionListener progress = new SolutionListener() {
                @Override
                public void onStepCompleted(ThoughtStep step) {
                    System.out.println("step " + step.number() + " done");
                }
            };
            try (Solver solver = SuperCorrect.builder()
                    .model(ModelReference.nano())
                    .listener(progress)
                    .open()) {
                solver.solve("What is 47 + 85?");
            }
            // end::listener
        });
        assertThat(printed).startsWith("step 1 done\n");
    }
}
