package io.github.supercorrect.core.strategy;

import java.util.List;

/** See {@link Strategy#single()}. */
final class Single extends Strategy {
    static final Single INSTANCE = new Single();

    private Single() {}

    @Override
    public boolean drawsSolutions() {
        return true;
    }

    @Override
    List<?> parts() {
        return List.of();
    }

    @Override
    public String toString() {
        return "single()";
    }
}
