package io.github.supercorrect.evaluation;

import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.PromptTooLongException;
import io.github.supercorrect.core.error.TimedOutException;
import io.github.supercorrect.core.model.Sampling;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.evaluation.dataset.DatasetItem;
import io.github.supercorrect.grading.answer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Solves one problem as often as wanted, each time with the next seed, and judges the answers. */
final class ItemSolver {
    private final Solver solver;
    private final SolveOptions options;
    private final int samples;
    private final AnswerJudge judge = AnswerJudge.standard();

    ItemSolver(Solver solver, SolveOptions options, int samples) {
        this.solver = solver;
        this.options = options;
        this.samples = samples;
    }

    ItemResult solve(DatasetItem item) {
        List<SampleResult> results = new ArrayList<>(samples);
        for (int i = 0; i < samples; i++) {
            results.add(sample(item, withSeed(i)));
        }
        return new ItemResult(item, results);
    }

    private SolveOptions withSeed(int sample) {
        long seed = options.generation().sampling().seed() + sample;
        return options.toBuilder().seed(seed % (Sampling.MAXIMUM_SEED + 1)).build();
    }

    /** What lies in the problem is a result. What lies in model or machine ends the run, which can go on later. */
    private SampleResult sample(DatasetItem item, SolveOptions sampleOptions) {
        try {
            return result(item, twiceIfCrashed(() -> solver.solve(item.problem(), sampleOptions)));
        } catch (InvalidInputException | PromptTooLongException | TimedOutException | EngineCrashedException e) {
            return SampleResult.builder(judge.judge(null, item.gold()))
                    .failure(e.getClass().getSimpleName() + ": " + e.getMessage())
                    .build();
        }
    }

    /** A crash may be another request's; one that comes again is taken for this problem's. */
    private static Solution twiceIfCrashed(Supplier<Solution> solve) {
        try {
            return solve.get();
        } catch (EngineCrashedException e) {
            return solve.get();
        }
    }

    private SampleResult result(DatasetItem item, Solution solution) {
        String answer = solution.answer().map(Answer::value).orElse(null);
        return SampleResult.builder(judge.judge(answer, item.gold()))
                .solution(solution)
                .firstAttempt(new FirstAttempt(item, solution, judge))
                .build();
    }
}
