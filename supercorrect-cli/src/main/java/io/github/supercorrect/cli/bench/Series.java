package io.github.supercorrect.cli.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Samples of one kind of work. */
record Series(List<Sample> samples) {
    /**
     * Work that was done once.
     *
     * @param units tokens, or requests, or loads
     * @param seconds by the clock on the wall
     * @param cpuSeconds of the engine's process
     */
    record Sample(long units, double seconds, double cpuSeconds) {}

    Series {
        samples = List.copyOf(samples);
    }

    Spread unitsPerSecond() {
        return spread(sample -> sample.units() / sample.seconds());
    }

    Spread secondsPerUnit() {
        return spread(sample -> sample.seconds() / sample.units());
    }

    Spread cpuSecondsPerUnit() {
        return spread(sample -> sample.cpuSeconds() / sample.units());
    }

    private Spread spread(ToDoubleFunction<Sample> figure) {
        return new Spread(
                samples.stream().map(sample -> figure.applyAsDouble(sample)).toList());
    }
}
