package io.github.supercorrect.cli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** Measures work on a subject, in samples that are long enough for the system's clock of CPU time. */
final class Stopwatch {
    /** That clock ticks a hundred times a second on Linux. */
    private static final double SHORTEST_SAMPLE = 0.4;

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
            samples.add(sample(work, SHORTEST_SAMPLE));
        }
        return new Series(samples);
    }

    /** Work that can be done only once in a subject's life. */
    Series.Sample once(IntSupplier work) {
        return sample(work, 0);
    }

    private Series.Sample sample(IntSupplier work, double shortest) {
        long start = System.nanoTime();
        Duration cpu = subject.usage().cpu();
        long units = 0;
        double seconds;
        do {
            units += work.getAsInt();
            seconds = seconds(Duration.ofNanos(System.nanoTime() - start));
        } while (seconds < shortest);
        return new Series.Sample(
                Math.max(units, 1), seconds, seconds(subject.usage().cpu().minus(cpu)));
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / NANOS;
    }
}
