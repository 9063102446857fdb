package io.github.supercorrect.cli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** Measures work on a subject, in samples that are long enough for the system's clock of CPU time. */
final class Stopwatch {
    /** That clock ticks a hundred times a second on Linux. */
    private static final double ENOUGH_CPU_SECONDS = 0.25;
    /** For what waits more than it computes, and where the system tells no CPU time. */
    private static final double ENOUGH_SECONDS = 1;

    private static final double NANOS = 1e9;

    private final Subject subject;
    private final int repeat;

    Stopwatch(Subject subject, int repeat) {
        this.subject = subject;
        this.repeat = repeat;
    }

    /** @param work does it once and says how many units that were */
    Series measure(IntSupplier work) {
        List<Series.Sample> samples = new ArrayList<>();
        for (int i = 0; i < repeat; i++) {
            samples.add(sample(work));
        }
        return new Series(samples);
    }

    private Series.Sample sample(IntSupplier work) {
        Start start = new Start();
        Series.Sample sample = start.until(work.getAsInt());
        while (sample.cpuSeconds() < ENOUGH_CPU_SECONDS && sample.seconds() < ENOUGH_SECONDS) {
            sample = start.until(sample.units() + work.getAsInt());
        }
        return sample;
    }

    /** Work that can be done only once in a subject's life. */
    Series.Sample once(IntSupplier work) {
        return new Start().until(work.getAsInt());
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / NANOS;
    }

    private final class Start {
        private final Duration cpu = subject.usage().cpu();
        private final long nanos = System.nanoTime();

        Series.Sample until(long units) {
            double seconds = seconds(Duration.ofNanos(System.nanoTime() - nanos));
            return new Series.Sample(
                    Math.max(units, 1), seconds, seconds(subject.usage().cpu().minus(cpu)));
        }
    }
}
