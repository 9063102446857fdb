package io.github.supercorrect.cli.view;

import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.event.Round;
import io.github.supercorrect.core.event.SolutionListener;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.parse.SolutionParser;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.grading.answer.Answer;
import java.util.Locale;
import java.util.function.Consumer;

/** Shows the rounds of a strategy, one line each, as they end. Then the solution, and how it came about. For one solve. */
public final class RoundsView implements SolutionListener {
    private final SolutionView solutions;
    private final Consumer<String> lines;
    private final Consumer<String> remarks;

    /**
     * A view that shows the solution in another.
     *
     * @param lines takes what is said about the solution
     * @param remarks takes a line for each round
     */
    public RoundsView(SolutionView solutions, Consumer<String> lines, Consumer<String> remarks) {
        this.solutions = solutions;
        this.lines = lines;
        this.remarks = remarks;
    }

    @Override
    public void onRoundCompleted(Round round, Solution solution) {
        boolean cancelled =
                solution.finishReason().filter(FinishReason.CANCELLED::equals).isPresent();
        remarks.accept(name(round) + ": "
                + (cancelled
                        ? "not needed any more"
                        : solution.answer()
                                .map(Answer::value)
                                .map("answer "::concat)
                                .orElse("no answer")));
    }

    @Override
    public void onRoundFailed(Round round, SuperCorrectException failure) {
        remarks.accept(name(round) + " failed: " + failure.getMessage());
    }

    /** The rounds were written side by side, so the solution that was chosen is shown as a whole. */
    @Override
    public void onSolveCompleted(Solution solution) {
        SolutionParser text = new SolutionParser(event -> event.deliverTo(solutions));
        text.feed(solution.raw());
        solutions.onSolveCompleted(text.finish());
        HowItCameAbout.lines(solution).forEach(lines);
    }

    private static String name(Round round) {
        return "round " + round.number() + " (" + round.kind().name().toLowerCase(Locale.ROOT) + ")";
    }
}
