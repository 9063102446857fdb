package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.solution.Evidence;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A strategy on a problem: its stages one after the other. */
public final class StrategyRun {
    private final Strategy strategy;
    private final Task task;
    private final List<Stage> stages = new ArrayList<>();

    public StrategyRun(Strategy strategy, Task task) {
        this.strategy = strategy;
        this.task = task;
        if (!strategy.stages().get(0).drawsSolutions()) {
            stages.add(new SolveStage());
        }
        strategy.stages().forEach(stage -> stages.add(Stage.of(stage)));
    }

    /** Whether a single generation is all that it does. */
    public boolean isSingle() {
        return stages.size() == 1 && stages.get(0) instanceof SolveStage;
    }

    /** The most rounds that are under way at a time. */
    public int together() {
        return stages.stream().mapToInt(stage -> stage.together(task)).max().orElse(1);
    }

    /** Requests of every kind that it may make. */
    public Stream<RoundRequest> probes() {
        return stages.stream().flatMap(stage -> stage.probes(task));
    }

    /** Runs the stages; the solution carries their evidence. */
    public Solution run(Rounds rounds) {
        Progress progress = new Progress(task, rounds);
        stages.forEach(stage -> stage.run(progress));
        return progress.result(new Evidence("strategy", Map.of("strategy", strategy.toString())));
    }
}
