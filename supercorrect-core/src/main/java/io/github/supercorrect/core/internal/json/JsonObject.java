package io.github.supercorrect.core.internal.json;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the map of a JSON form: fields in order, null values kept. */
public final class JsonObject {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    public JsonObject put(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    public Map<String, @Nullable Object> build() {
        return Collections.unmodifiableMap(fields);
    }

    /** Milliseconds with fraction: no nanosecond is lost below 104 days. */
    public static double millis(Duration duration) {
        return duration.toNanos() / NANOS_PER_MILLI;
    }

    static Duration duration(double millis) {
        return Duration.ofNanos(Math.round(millis * NANOS_PER_MILLI));
    }
}
