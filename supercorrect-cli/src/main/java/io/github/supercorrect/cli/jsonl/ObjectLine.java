package io.github.supercorrect.cli.jsonl;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line of input holds: fields, or the reason why it is not an object with such fields.
 *
 * @param id the value of {@code id} as it stood in the line, {@code "null"} if the line has none
 * @param fields those that were wanted and are there; empty if there is an error
 * @param error what is wrong with the line; null if nothing is
 */
public record ObjectLine(
        String id, Map<String, String> fields, @Nullable String error) {
    /** JSON for "nothing". */
    static final String NO_ID = "null";

    public ObjectLine {
        Objects.requireNonNull(id, "id");
        fields = Map.copyOf(fields);
    }

    static ObjectLine failed(String id, String error) {
        return new ObjectLine(id, Map.of(), error);
    }

    /** You get the value of a field that was required, of a line without error. */
    public String field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }
}
