package io.github.supercorrect.core.internal.json;

import io.github.supercorrect.core.error.InvalidInputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Typed access to the fields of a parsed JSON object; a wrong type is an error that names the field. */
public final class Fields {
    private final String owner;
    private final Map<String, ? extends @Nullable Object> map;

    public Fields(String owner, Map<String, ? extends @Nullable Object> map) {
        this.owner = owner;
        this.map = map;
    }

    public @Nullable String stringOrNull(String name) {
        return get(name, String.class);
    }

    public String string(String name) {
        return required(name, stringOrNull(name));
    }

    public boolean bool(String name) {
        return required(name, get(name, Boolean.class));
    }

    public @Nullable Integer integerOrNull(String name) {
        Long value = longOrNull(name);
        if (value != null && value != value.intValue()) {
            throw wrong(name, "a 32-bit integer", value);
        }
        return value == null ? null : value.intValue();
    }

    public int integer(String name) {
        return required(name, integerOrNull(name));
    }

    public @Nullable Long longOrNull(String name) {
        Number value = get(name, Number.class);
        if (value != null && value.longValue() != value.doubleValue()) {
            throw wrong(name, "an integer", value);
        }
        return value == null ? null : value.longValue();
    }

    public @Nullable Double decimalOrNull(String name) {
        Number value = get(name, Number.class);
        return value == null ? null : value.doubleValue();
    }

    public double decimal(String name) {
        return required(name, decimalOrNull(name));
    }

    /** The array of integers; empty where the field is null or missing. */
    public List<Integer> integers(String name) {
        List<Integer> result = new ArrayList<>();
        for (Object element : array(name)) {
            result.add(required(name, new Fields(owner, Map.of(name, element)).integerOrNull(name)));
        }
        return List.copyOf(result);
    }

    public Duration millis(String name) {
        return JsonObject.duration(decimal(name));
    }

    public <E extends Enum<E>> @Nullable E constantOrNull(String name, Class<E> type) {
        String value = stringOrNull(name);
        try {
            return value == null ? null : Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw wrong(name, "one of " + List.of(type.getEnumConstants()), value);
        }
    }

    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        return required(name, constantOrNull(name, type));
    }

    /** The nested object, read by {@code reader}; null where the field is null or missing. */
    public <T> @Nullable T objectOrNull(String name, Function<Map<String, ? extends @Nullable Object>, T> reader) {
        Object value = map.get(name);
        return value == null ? null : reader.apply(asObject(name, value));
    }

    /** An unmodifiable copy of the nested object. */
    public Map<String, @Nullable Object> object(String name) {
        return PlainValues.copyOf(asObject(name, required(name, map.get(name))));
    }

    /** The array of objects, each read by {@code reader}; empty where the field is null or missing. */
    public <T> List<T> objects(String name, Function<Map<String, ? extends @Nullable Object>, T> reader) {
        List<T> result = new ArrayList<>();
        for (Object element : array(name)) {
            result.add(reader.apply(asObject(name, element)));
        }
        return List.copyOf(result);
    }

    private List<?> array(String name) {
        List<?> list = get(name, List.class);
        return list == null ? List.of() : list;
    }

    @SuppressWarnings("unchecked") // the keys of a parsed JSON object are strings
    private Map<String, ? extends @Nullable Object> asObject(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return (Map<String, ? extends @Nullable Object>) object;
        }
        throw wrong(name, "an object", value);
    }

    private <T> @Nullable T get(String name, Class<T> type) {
        Object value = map.get(name);
        if (value != null && !type.isInstance(value)) {
            throw wrong(name, "a " + type.getSimpleName(), value);
        }
        return type.cast(value);
    }

    private <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new InvalidInputException("JSON of " + owner + ": the field \"" + name + "\" is missing.");
        }
        return value;
    }

    private InvalidInputException wrong(String name, String expected, @Nullable Object value) {
        String found = value == null ? "null" : value.getClass().getSimpleName();
        return new InvalidInputException(
                "JSON of " + owner + ": the field \"" + name + "\" must be " + expected + ", not " + found + ".");
    }
}
