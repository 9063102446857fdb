package io.github.supercorrect.gguf;

import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Message;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.prompt.RawPrompt;
import io.github.supercorrect.core.prompt.Role;
import java.util.List;
import java.util.Random;

/** Prompts of about as many tokens as asked for, for models whose tokenizer knows these words. */
final class Words {

    private Words() {}

    /** A turn of a chat. */
    static Prompt prompt(int tokens, long seed) {
        return new ChatPrompt(List.of(new Message(Role.USER, text(tokens, seed))));
    }

    /** Nothing but the text. */
    static Prompt raw(int tokens, long seed) {
        return new RawPrompt(text(tokens, seed));
    }

    /** Digits are tokens of their own in both models' vocabularies, so their number is what was asked for. */
    private static String text(int tokens, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }
}
