package io.github.supercorrect.core.strategy;

import java.util.List;
import java.util.stream.Collectors;

/** See {@link Strategy#then}. */
final class Chain extends Strategy {
    private final List<Strategy> stages;

    Chain(List<Strategy> stages) {
        this.stages = stages;
    }

    @Override
    public List<Strategy> stages() {
        return stages;
    }

    @Override
    List<?> parts() {
        return stages;
    }

    @Override
    public String toString() {
        return stages.get(0)
                + stages.stream().skip(1).map(next -> ".then(" + next + ")").collect(Collectors.joining());
    }
}
