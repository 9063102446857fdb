package io.github.supercorrect.gguf.internal.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which chat format a file seems made for, by words that stand in its control tokens or its template. */
public final class ChatGuess {

    private static final Map<String, String> MARKERS = markers();

    private ChatGuess() {}

    /** You get the format's name, or nothing if no word of a known one is there. */
    public static Optional<String> of(GgufHeader header) {
        return MARKERS.entrySet().stream()
                .filter(marker -> marks(header, marker.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean marks(GgufHeader header, String word) {
        return header.vocabulary().controlTokens().contains(word)
                && header.chatTemplate()
                        .map(template -> template.contains(word))
                        .orElse(true);
    }

    private static Map<String, String> markers() {
        Map<String, String> markers = new LinkedHashMap<>();
        markers.put("<|im_start|>", "ChatML");
        markers.put("<|start_header_id|>", "Llama 3");
        markers.put("<start_of_turn>", "Gemma");
        markers.put("[INST]", "Mistral");
        markers.put("<|assistant|>", "Phi");
        return markers;
    }
}
