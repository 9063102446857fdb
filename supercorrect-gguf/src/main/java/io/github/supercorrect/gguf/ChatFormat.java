package io.github.supercorrect.gguf;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.chat.ChatLayout;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How messages are written for a model. The header of a GGUF file says which one the model was trained on; name one only where
 * it does not. Further formats may be added.
 *
 * <p>Whatever the format, its markers are tokens and the text of messages is not: a marker that somebody typed is read as
 * ordinary characters. ({@link #MISTRAL_V1} alone has markers that are no tokens.) The template in a model file is a program;
 * it is searched for known words and never run.
 */
public enum ChatFormat {
    /** {@code <|im_start|>user}: Qwen, SuperCorrect and many others. */
    CHATML(ChatLayout.CHATML),
    /** {@code <|start_header_id|>user<|end_header_id|>}: Llama 3 to 3.3. */
    LLAMA3(ChatLayout.LLAMA3),
    /** {@code [INST]} as characters: Mistral 7B Instruct up to 0.2, Mixtral 8x7B. */
    MISTRAL_V1(ChatLayout.MISTRAL_V1),
    /** {@code [INST]} as a token, a space behind it: Mistral 7B Instruct 0.3. */
    MISTRAL_V3(ChatLayout.MISTRAL_V3),
    /** {@code [INST]} as a token, no space: Mistral Nemo. */
    MISTRAL_V3_TEKKEN(ChatLayout.MISTRAL_V3_TEKKEN),
    /** With {@code [SYSTEM_PROMPT]}, spaces behind the markers: Mistral Large 2411. */
    MISTRAL_V7(ChatLayout.MISTRAL_V7),
    /** With {@code [SYSTEM_PROMPT]}, no spaces: Mistral Small 3. */
    MISTRAL_V7_TEKKEN(ChatLayout.MISTRAL_V7_TEKKEN),
    /** {@code <start_of_turn>user}: Gemma 1 to 3. */
    GEMMA(ChatLayout.GEMMA),
    /** {@code <|user|>} and a line break: Phi-3, Phi-3.5. */
    PHI3(ChatLayout.PHI3),
    /** {@code <|im_start|>user<|im_sep|>}: Phi-4. */
    PHI4(ChatLayout.PHI4),
    /** {@code <|user|>} without a line break: Phi-4-mini. */
    PHI4_MINI(ChatLayout.PHI4_MINI);

    private final ChatLayout layout;

    ChatFormat(ChatLayout layout) {
        this.layout = layout;
    }

    /**
     * Reads what a user typed, for instance {@code mistral-v3}.
     *
     * @throws InvalidInputException if there is no such format; the message names all
     */
    public static ChatFormat parse(String text) {
        return find(text)
                .orElseThrow(() -> new InvalidInputException(
                        "There is no chat format \"" + text + "\"; there are " + ids() + "."));
    }

    /** The name, as llama.cpp has it where it has one: {@code chatml}, {@code llama3}, {@code mistral-v3} … */
    public String id() {
        return layout.id();
    }

    /** The token with which the model ends its turn, for instance {@code <|im_end|>}. */
    public String endOfTurn() {
        return layout.endOfTurn();
    }

    /** What {@link #parse} reads as this format. */
    @Override
    public String toString() {
        return id();
    }

    static String ids() {
        return Arrays.stream(values()).map(ChatFormat::id).collect(Collectors.joining(", "));
    }

    ChatLayout layout() {
        return layout;
    }

    private static Optional<ChatFormat> find(String text) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(text))
                .findFirst();
    }
}
