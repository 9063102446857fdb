package io.github.supercorrect.core.solution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the parser put right.
 *
 * @param kind what
 * @param offset where in the raw text, in UTF-16 code units from 0
 */
public record Repair(RepairKind kind, int offset) implements JsonForm {
    public Repair {
        Objects.requireNonNull(kind, "kind");
    }

    /** You get the repair back from its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Repair fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("repair", map);
        return new Repair(fields.constant("kind", RepairKind.class), fields.integer("offset"));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject().put("kind", kind.name()).put("offset", offset).build();
    }
}
