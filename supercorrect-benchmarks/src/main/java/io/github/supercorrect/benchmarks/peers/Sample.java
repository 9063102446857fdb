package io.github.supercorrect.benchmarks.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Repeated measurements of one thing, in their order: the n-th of one sample was taken beside the n-th of another. */
final class Sample {

    private final List<Double> values = new ArrayList<>();

    static Sample of(double... values) {
        Sample sample = new Sample();
        Arrays.stream(values).forEach(sample::add);
        return sample;
    }

    void add(double value) {
        values.add(value);
    }

    int size() {
        return values.size();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double least() {
        return sorted()[0];
    }

    double most() {
        return sorted()[size() - 1];
    }

    /** Each of these divided by the one that was taken beside it; a pair that is not whole does not count. */
    Sample over(Sample other) {
        Sample ratios = new Sample();
        for (int i = 0; i < Math.min(size(), other.size()); i++) {
            ratios.add(values.get(i) / other.values.get(i));
        }
        return ratios;
    }

    private double[] sorted() {
        if (values.isEmpty()) {
            throw new IllegalStateException("Nothing was measured");
        }
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
