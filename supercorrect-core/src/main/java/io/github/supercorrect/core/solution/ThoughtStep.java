package io.github.supercorrect.core.solution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of a hierarchical thought.
 *
 * @param number the number in its tag; the previous step's plus one where the tag has none that can be read
 * @param label the inside of its opening tag as written, for instance {@code "Step1"} or {@code "Step 1:"}
 * @param parts text, keys, causes and so on, in the order written
 * @param text the step's own text: its body without the nested elements
 */
public record ThoughtStep(int number, String label, List<StepPart> parts, String text) implements JsonForm {
    public ThoughtStep {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(text, "text");
        parts = List.copyOf(parts);
    }

    /** The texts of the {@code <Key>} elements, in order. */
    public List<String> keys() {
        return texts(PartKind.KEY).toList();
    }

    /** The cause of the error found in this step; several are joined by a line break. */
    public Optional<String> cause() {
        return joined(PartKind.CAUSE);
    }

    /** The correction of this step; several are joined by a line break. */
    public Optional<String> correction() {
        return joined(PartKind.CORRECTION);
    }

    /** You get the step back from its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ThoughtStep fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("step", map);
        return new ThoughtStep(
                fields.integer("number"),
                fields.string("label"),
                fields.objects("parts", StepPart::fromMap),
                fields.string("text"));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("number", number)
                .put("label", label)
                .put("parts", parts.stream().map(StepPart::asMap).toList())
                .put("text", text)
                .put("keys", keys())
                .put("cause", cause().orElse(null))
                .put("correction", correction().orElse(null))
                .build();
    }

    private Optional<String> joined(PartKind kind) {
        return parts.stream().anyMatch(part -> part.kind() == kind)
                ? Optional.of(texts(kind).collect(Collectors.joining("\n")))
                : Optional.empty();
    }

    private Stream<String> texts(PartKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).map(StepPart::text);
    }
}
