package io.github.supercorrect.core.internal.json;

import io.github.supercorrect.core.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deep, unmodifiable copies of what JSON can express, with one Java type for each kind of number. */
public final class PlainValues {
    private PlainValues() {}

    public static Map<String, @Nullable Object> copyOf(Map<String, ? extends @Nullable Object> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put(name, copyValue(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object copyValue(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(copyValue(element)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, nested) -> copy.put(String.valueOf(name), copyValue(nested)));
            return Collections.unmodifiableMap(copy);
        }
        throw new InvalidInputException(
                "details holds a " + value.getClass().getName() + (value instanceof Number ? " of " + value : "")
                        + "; it takes only maps, lists, strings, finite numbers, booleans and null.");
    }
}
