package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Message;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.prompt.RawPrompt;

/**
 * How many tokens a text has, guessed on the safe side: a token for each three letters in a row, for each digit, sign and line
 * break, and for each byte of other scripts. Where the model has counted a prompt and an answer, the guess is scaled to its
 * counts, whichever is larger, and {@value #MARGIN} times that is taken.
 */
final class TokenEstimate {
    /** Texts of one kind differ by some percent in how they are cut into tokens. */
    private static final double MARGIN = 1.1;

    private static final int LETTERS_PER_TOKEN = 3;
    /** Role and markers of a message in any chat format that we know. */
    private static final int TOKENS_PER_MESSAGE = 8;

    private final double scale;

    private TokenEstimate(double scale) {
        this.scale = scale;
    }

    static TokenEstimate unscaled() {
        return new TokenEstimate(1);
    }

    /** Scaled to what the model counted for this prompt and its answer. */
    static TokenEstimate measured(Usage usage, Prompt prompt, String answer) {
        double ofPrompt = usage.promptTokens() / (double) Math.max(1, guess(prompt));
        double ofAnswer = usage.generatedTokens() / (double) Math.max(1, guess(answer));
        return new TokenEstimate(MARGIN * Math.max(ofPrompt, ofAnswer));
    }

    int of(Prompt prompt) {
        return (int) Math.ceil(scale * guess(prompt));
    }

    int of(String text) {
        return (int) Math.ceil(scale * guess(text));
    }

    private static int guess(Prompt prompt) {
        if (prompt instanceof RawPrompt raw) {
            return guess(raw.text());
        }
        ChatPrompt chat = (ChatPrompt) prompt;
        int tokens = TOKENS_PER_MESSAGE + guess(chat.assistantPrefix());
        for (Message message : chat.messages()) {
            tokens += TOKENS_PER_MESSAGE + guess(message.text());
        }
        return tokens;
    }

    private static int guess(String text) {
        int tokens = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            letters = letter ? letters + 1 : 0;
            if (letter ? letters % LETTERS_PER_TOKEN == 1 : c != ' ') {
                tokens += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            }
        }
        return tokens;
    }
}
