package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.event.RoundKind;
import io.github.supercorrect.core.internal.strategy.Rounds.PendingRound;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Draws samples of one prompt in groups of as many as the model runs at a time, and looks at them in the order of their seeds,
 * so that the order in which they end decides nothing.
 */
final class Samples {
    private final Progress progress;
    private final boolean logProbabilities;
    private int drawn;

    Samples(Progress progress, boolean logProbabilities) {
        this.progress = progress;
        this.logProbabilities = logProbabilities;
    }

    static Stream<RoundRequest> probes(Task task, boolean logProbabilities) {
        return Stream.of(
                task.draw(RoundKind.SAMPLE, 0, logProbabilities), task.draw(RoundKind.SAMPLE, 1, logProbabilities));
    }

    /** How many are drawn at a time, if {@code most} may be drawn. */
    static int together(Task task, int most) {
        return Math.min(most, Math.max(1, task.model().concurrency()));
    }

    /** How many were begun. */
    int drawn() {
        return drawn;
    }

    /** Draws up to so many, until {@code enough} says so; those still under way are cancelled then. */
    void draw(int most, Predicate<RoundResult> enough) {
        boolean done = false;
        while (!done && drawn < most) {
            done = look(begin(together(progress.task(), most - drawn)), enough);
        }
    }

    private List<PendingRound> begin(int count) {
        List<PendingRound> group = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            group.add(progress.rounds().begin(progress.task().draw(RoundKind.SAMPLE, drawn, logProbabilities)));
            drawn++;
        }
        return group;
    }

    private boolean look(List<PendingRound> group, Predicate<RoundResult> enough) {
        for (int i = 0; i < group.size(); i++) {
            if (enough.test(progress.counted(group.get(i).await()))) {
                List<PendingRound> late = group.subList(i + 1, group.size());
                late.forEach(PendingRound::cancel);
                late.forEach(PendingRound::await); // for the readers, who end at once, and not for the model
                return true;
            }
        }
        return false;
    }
}
