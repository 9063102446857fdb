package org.example;

import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.gguf.SuperCorrect;

/** Solves one problem with the embedded model and prints the answer. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        try (Solver solver = SuperCorrect.nano()) {
            Solution solution = solver.solve("What is 47 + 85?");
            System.out.println(solution.answer().orElseThrow().value());
        }
    }
}
