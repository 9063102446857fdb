package io.github.supercorrect.core.event;

import io.github.supercorrect.core.internal.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Raw text arrived from the model.
 *
 * @param text one token or many
 */
public record RawText(String text) implements SolutionEvent {
    @Override
    public String type() {
        return "raw-text";
    }

    @Override
    public void deliverTo(SolutionListener listener) {
        listener.onRawText(text);
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject().put("type", type()).put("text", text).build();
    }
}
