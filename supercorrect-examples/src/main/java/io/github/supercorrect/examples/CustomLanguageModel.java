package io.github.supercorrect.examples;

import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.error.CapabilityMissingException;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.solution.Solution;

/** Two language models of your own: a lambda, and a class that says what it can do. No engine and no model file is needed. */
public final class CustomLanguageModel {
    private CustomLanguageModel() {}

    public static void main(String[] args) {
        solveWithLambda();
        solveWithClass();
    }

    static void solveWithLambda() {
        // tag::lambda
        LanguageModel model = (prompt, options, sink) -> {
            sink.accept("<Step1>Two and two are four.</Step1>");
            sink.accept("<Answer>4</Answer>");
            return GenerationResult.stopped();
        };
        try (Solver solver = Solver.builder(model).build()) {
            Solution solution = solver.solve("What is 2 + 2?");
            System.out.println("lambda: " + solution.answer().orElseThrow().value());
        }
        // end::lambda
    }

    static void solveWithClass() {
        try (AddingModel model = new AddingModel();
                Solver solver = Solver.builder(model).build()) {
            Solution solution = solver.solve("What is 47 + 85?");
            System.out.println(model.info().name().orElseThrow() + ": "
                    + solution.answer().orElseThrow().value());
            // tag::capability
            try {
                solver.solve(
                        "What is 47 + 85?",
                        SolveOptions.builder().temperature(0.7).build());
            } catch (CapabilityMissingException e) {
                System.out.println("refused before anything ran: " + e.getMessage());
            }
            // end::capability
        }
    }
}
