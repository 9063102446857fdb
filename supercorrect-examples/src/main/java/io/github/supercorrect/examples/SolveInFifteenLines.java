package io.github.supercorrect.examples;

// tag::program
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.gguf.SuperCorrect;

// end::program
/** The smallest program: one problem, its steps, its answer. */
// tag::program
public final class SolveInFifteenLines {
    public static void main(String[] args) {
        try (Solver solver = SuperCorrect.nano()) {
            Solution solution = solver.solve("What is 47 + 85?");
            solution.steps().forEach(step -> System.out.println(step.number() + ". " + step.text()));
            solution.answer().ifPresent(answer -> System.out.println("Answer: " + answer.value()));
        }
    }
}
// end::program
