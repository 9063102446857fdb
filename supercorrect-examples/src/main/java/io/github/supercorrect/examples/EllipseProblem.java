package io.github.supercorrect.examples;

import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.solution.ThoughtStep;
import io.github.supercorrect.gguf.ModelReference;
import io.github.supercorrect.gguf.SuperCorrect;
import io.github.supercorrect.grading.answer.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The problem of SuperCorrect-7B's model card. It needs the real model: the embedded one knows nothing of ellipses, so without
 * the environment variable {@code SUPERCORRECT_MODEL} (a model's name or path) this program says so and solves nothing.
 */
public final class EllipseProblem {
    static final String PROBLEM = "Find the distance between the foci of the ellipse \\[9x^2 + \\frac{y^2}{9} = 99.\\]";

    /** x²/11 + y²/891 = 1, so c² = 891 − 11 = 880 and the distance is 2√880. */
    static final String EXPECTED = "8\\sqrt{55}";

    private EllipseProblem() {}

    public static void main(String[] args) {
        run(System.getenv("SUPERCORRECT_MODEL"));
    }

    static void run(@Nullable String model) {
        if (model == null || model.isBlank() || model.equals("nano")) {
            System.out.println(
                    "This problem needs SuperCorrect-7B, and nothing was solved: set the environment variable"
                            + " SUPERCORRECT_MODEL to SuperCorrect-7B (once it was fetched: supercorrect models pull SuperCorrect-7B), or"
                            + " to the path of its GGUF file.");
            return;
        }
        try (Solver solver = SuperCorrect.open(ModelReference.parse(model))) {
            System.out.println("Model: " + solver.model().info().name().orElse("without a name"));
            print(solver.solve(PROBLEM));
        }
    }

    private static void print(Solution solution) {
        for (ThoughtStep step : solution.steps()) {
            System.out.println(step.number() + ". " + step.text());
            step.keys().forEach(key -> System.out.println("   Key: " + key));
        }
        System.out.println("Answer: " + solution.answer().map(Answer::value).orElse("none"));
        System.out.println("Right would be: " + EXPECTED);
    }
}
