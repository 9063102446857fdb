package io.github.supercorrect.cli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several measurements of one thing.
 *
 * @param values in the order in which they were measured, at least one
 */
record Spread(List<Double> values) {
    Spread {
        values = List.copyOf(values);
    }

    double median() {
        List<Double> rising = values.stream().sorted().toList();
        int middle = rising.size() / 2;
        return rising.size() % 2 == 1 ? rising.get(middle) : (rising.get(middle - 1) + rising.get(middle)) / 2;
    }

    double least() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double most() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    Spread times(double factor) {
        return new Spread(values.stream().map(value -> value * factor).toList());
    }

    Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("median", median());
        map.put("least", least());
        map.put("most", most());
        map.put("values", values);
        return map;
    }
}
