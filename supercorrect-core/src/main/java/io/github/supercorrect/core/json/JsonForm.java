package io.github.supercorrect.core.json;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.supercorrect.core.internal.json.JsonText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value with one documented JSON form. Jackson 2 and Jackson 3 write it as that form without any configuration (by the
 * annotation on {@link #asMap()}); other libraries can write the map.
 */
public interface JsonForm {
    /**
     * You get the JSON form as an unmodifiable map in document order: strings, booleans, numbers, lists, maps, and null
     * where nothing is known (a field is never missing).
     */
    @JsonValue
    Map<String, @Nullable Object> asMap();

    /** You get the JSON form as one line of text. Lone surrogates are written as escapes, so the text survives UTF-8. */
    default String toJson() {
        return JsonText.write(asMap());
    }
}
