package io.github.supercorrect.worker.engine;

/**
 * A stretch of a prompt.
 *
 * @param text the characters
 * @param format true for the markers of the chat format, in which {@code <|im_start|>} is one token; false for all other
 *     text, in which it is ordinary characters, whoever wrote it
 */
public record PromptSegment(String text, boolean format) {

    public static PromptSegment format(String marker) {
        return new PromptSegment(marker, true);
    }

    public static PromptSegment text(String text) {
        return new PromptSegment(text, false);
    }
}
