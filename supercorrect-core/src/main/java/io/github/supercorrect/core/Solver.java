package io.github.supercorrect.core;

import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.solution.Solution;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/**
 * Solves mathematics problems with a language model and gives back typed solutions.
 *
 * <pre>{@code
 * Solution solution = solver.solve("What is 47 + 85?");
 * solution.steps().forEach(step -> System.out.println(step.number() + ". " + step.text()));
 * solution.answer().ifPresent(System.out::println);
 * }</pre>
 *
 * <p>Every call takes these options of its own or the solver's. A problem is data: whatever is typed in it reaches the model as
 * ordinary characters. Bad input (an empty problem, half a surrogate pair) is an {@code InvalidInputException} from the call
 * itself; what goes wrong later is the {@code SuperCorrectException} that names it, for {@link #solve} thrown, for the others
 * delivered where the solution would have been. A text that was cut off, or holds no answer, is a solution that says so.
 *
 * <p>Thread-safe: one solver serves a whole application. Close it when done; calls under way end with a
 * {@code CancelledException}.
 */
public interface Solver extends AutoCloseable {
    /** You get a builder of a solver on this model, which stays yours to close unless you say otherwise there. */
    static SolverBuilder builder(LanguageModel model) {
        return new SolverBuilder(model);
    }

    /** The options of calls that bring none; {@code options().toBuilder()} starts a variation. */
    SolveOptions options();

    /** The model that this solver works with. */
    LanguageModel model();

    /** You get the solution, when it is there. Interrupting the thread cancels ({@code CancelledException}, flag kept). */
    default Solution solve(String problem) {
        return solve(problem, options());
    }

    /** You get the solution, when it is there, solved with these options. */
    Solution solve(String problem, SolveOptions options);

    /** You get a future of the solution at once; cancelling the future cancels the generation. */
    default CompletableFuture<Solution> solveAsync(String problem) {
        return solveAsync(problem, options());
    }

    /** You get a future of the solution at once, solved with these options. */
    CompletableFuture<Solution> solveAsync(String problem, SolveOptions options);

    /** You get the events as they happen, and the solution at their end. Close the stream to stop early. */
    default SolutionStream stream(String problem) {
        return stream(problem, options());
    }

    /** You get the events as they happen, with these options. */
    SolutionStream stream(String problem, SolveOptions options);

    /** You get a publisher; each subscription solves the problem once and follows the subscriber's demand. */
    default Flow.Publisher<SolutionEvent> publisher(String problem) {
        return publisher(problem, options());
    }

    /** You get a publisher of a solve with these options. */
    Flow.Publisher<SolutionEvent> publisher(String problem, SolveOptions options);

    /**
     * You get an item for each problem, in their order, as many at a time as the model runs. A thread of the
     * batch takes problems from the iterable as they are needed, so there may be any number of them; a problem that fails is
     * its own failed item.
     */
    default SolutionBatch solveAll(Iterable<String> problems) {
        return solveAll(problems, BatchOptions.defaults());
    }

    /** You get an item for each problem, with these options. */
    SolutionBatch solveAll(Iterable<String> problems, BatchOptions options);

    /** Ends calls under way, and closes the model if the solver owns it. Calling it twice is fine. */
    @Override
    void close();
}
