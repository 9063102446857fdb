package io.github.supercorrect.core.internal.strategy;

import java.util.stream.Stream;

/** One generation. */
final class SolveStage implements Stage {
    @Override
    public Stream<RoundRequest> probes(Task task) {
        return Stream.of(task.solve());
    }

    @Override
    public void run(Progress progress) {
        progress.become(progress.run(progress.task().solve()).orThrow());
    }
}
