package io.github.supercorrect.examples;

import io.github.supercorrect.core.BatchItem;
import io.github.supercorrect.core.SolutionBatch;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.gguf.SuperCorrect;
import io.github.supercorrect.grading.answer.Answer;
import java.util.List;

/** Solves several problems; the two that cannot be solved do not stop the others. */
public final class BatchWithFailures {
    private static final String TOO_LONG = "What is 1 + 1? ".repeat(2000);

    private BatchWithFailures() {}

    public static void main(String[] args) {
        List<String> problems = List.of("What is 47 + 85?", "", TOO_LONG, "735 / 5");
        try (Solver solver = SuperCorrect.nano()) {
            // tag::batch
            try (SolutionBatch batch = solver.solveAll(problems)) {
                for (BatchItem item : batch) {
                    item.solution().ifPresent(solution -> print(item, "answer " + answer(solution)));
                    item.failure().ifPresent(failure -> print(item, "failed: " + failure.getMessage()));
                }
            }
            // end::batch
        }
    }

    private static void print(BatchItem item, String outcome) {
        System.out.println(item.index() + ": " + outcome);
    }

    private static String answer(Solution solution) {
        return solution.answer().map(Answer::value).orElse("none");
    }
}
