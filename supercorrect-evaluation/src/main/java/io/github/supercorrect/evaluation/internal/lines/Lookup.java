package io.github.supercorrect.evaluation.internal.lines;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fields of an object under whichever of several names people use; {@code a.b} is field b of the object in a. */
public record Lookup(Map<String, ? extends @Nullable Object> fields) {

    /** You get the first value that is there and not null. */
    public Optional<Object> first(String... names) {
        return Stream.of(names).flatMap(name -> value(name).stream()).findFirst();
    }

    /** You get the first text or number, as text; a number without a fraction has no point. */
    public Optional<String> text(String... names) {
        return Stream.of(names)
                .flatMap(name -> value(name).map(Lookup::asText).stream())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** You get the texts of a list, or a single text as a list of one; empty if no such field is there. */
    public List<String> texts(String... names) {
        Object value = first(names).orElse(List.of());
        List<?> list = value instanceof List<?> several ? several : List.of(value);
        return list.stream().map(element -> asText(element).orElse("")).toList();
    }

    private Optional<Object> value(String name) {
        if (fields.get(name) != null) {
            return Optional.ofNullable(fields.get(name));
        }
        int dot = name.indexOf('.');
        return dot > 0 && fields.get(name.substring(0, dot)) instanceof Map<?, ?> nested
                ? of(nested).value(name.substring(dot + 1))
                : Optional.empty();
    }

    @SuppressWarnings("unchecked") // the keys of a parsed object are strings
    private static Lookup of(Map<?, ?> object) {
        return new Lookup((Map<String, ? extends @Nullable Object>) object);
    }

    private static Optional<String> asText(@Nullable Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Optional.of(String.valueOf(number.longValue()));
        }
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? Optional.of(Objects.toString(value))
                : Optional.empty();
    }
}
