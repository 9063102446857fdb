package io.github.supercorrect.core.event;

import io.github.supercorrect.core.internal.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text of a section became certain: it is no part of a tag.
 *
 * @param section where it stands
 * @param text the text with its blanks
 */
public record SectionText(Section section, String text) implements SolutionEvent {
    @Override
    public String type() {
        return "section-text";
    }

    @Override
    public void deliverTo(SolutionListener listener) {
        listener.onSectionText(section, text);
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("type", type())
                .put("section", section.name())
                .put("text", text)
                .build();
    }
}
