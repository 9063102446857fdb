package io.github.supercorrect.gguf.internal.chat;

import io.github.supercorrect.worker.engine.PromptSegment;
import java.util.ArrayList;
import java.util.List;

/**
 * A prompt while it is written. Text between two markers becomes one segment, however many calls it took, because an engine
 * tokenises each segment apart.
 */
final class Segments {

    private final boolean tokenizerAddsSpace;
    private final List<PromptSegment> finished = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** @param tokenizerAddsSpace whether the tokenizer puts a space in front of a text that begins or follows a marker */
    Segments(boolean tokenizerAddsSpace) {
        this.tokenizerAddsSpace = tokenizerAddsSpace;
    }

    void marker(String marker) {
        endText();
        finished.add(PromptSegment.format(marker));
    }

    /**
     * A marker whose tokenizer drops white space behind it, as that of Phi-3 does. llama.cpp knows it by the model's name
     * only ({@code LLAMA_TOKEN_ATTR_RSTRIP}), so where the tokenizer is SentencePiece the line break is not even written;
     * elsewhere it stays with the marker, where llama.cpp can drop it.
     */
    void marker(String marker, String lineBreak) {
        marker(tokenizerAddsSpace ? marker : marker + lineBreak);
    }

    void text(String part) {
        text.append(part);
    }

    /** A text behind a space. Where the tokenizer adds that space by itself, a written one would be a second one. */
    void spaced(String part) {
        boolean begins = text.isEmpty();
        text.append(begins && tokenizerAddsSpace ? "" : " ").append(part);
    }

    List<PromptSegment> finish() {
        endText();
        return List.copyOf(finished);
    }

    private void endText() {
        if (!text.isEmpty()) {
            finished.add(PromptSegment.text(text.toString()));
            text.setLength(0);
        }
    }
}
