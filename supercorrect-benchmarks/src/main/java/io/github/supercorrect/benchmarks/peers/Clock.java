package io.github.supercorrect.benchmarks.peers;

import java.util.Locale;

/** CPU and wall time since it was made. */
final class Clock {

    private final double startCpu = ProcessFigures.cpuSeconds();
    private final long startNanos = System.nanoTime();

    /** What passed until a call of {@link #passed}. */
    record Passed(double cpu, double wall) {

        static final Passed NOTHING = new Passed(0, 0);

        Passed plus(Passed other) {
            return new Passed(cpu + other.cpu, wall + other.wall);
        }

        /** The two fields of an answer. */
        String fields() {
            return String.format(Locale.ROOT, "cpu=%.2f\twall=%.4f", cpu, wall);
        }
    }

    Passed passed() {
        return new Passed(ProcessFigures.cpuSeconds() - startCpu, (System.nanoTime() - startNanos) / 1e9);
    }
}
