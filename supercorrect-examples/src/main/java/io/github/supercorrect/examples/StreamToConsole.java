package io.github.supercorrect.examples;

import io.github.supercorrect.core.SolutionStream;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.event.Section;
import io.github.supercorrect.core.event.SectionText;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.event.StepStarted;
import io.github.supercorrect.gguf.SuperCorrect;

/** Shows the steps while the model writes them. */
public final class StreamToConsole {
    private static final String PROBLEM = "A car travels 240 km in 4 hours. What is its speed?";

    private StreamToConsole() {}

    public static void main(String[] args) {
        try (Solver solver = SuperCorrect.nano()) {
            print(solver, PROBLEM);
        }
    }

    static void print(Solver solver, String problem) {
        // tag::stream
        try (SolutionStream stream = solver.stream(problem)) {
            for (SolutionEvent event : stream) {
                if (event instanceof StepStarted step) {
                    System.out.print("\nStep " + step.number() + ": ");
                } else if (event instanceof SectionText text && text.section() == Section.STEP) {
                    System.out.print(text.text());
                    System.out.flush();
                }
            }
            System.out.println();
            stream.solution().answer().ifPresent(answer -> System.out.println("Answer: " + answer.value()));
        }
        // end::stream
    }
}
