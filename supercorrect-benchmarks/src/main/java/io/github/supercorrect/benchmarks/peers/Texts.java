package io.github.supercorrect.benchmarks.peers;

import io.github.supercorrect.core.prompt.Prompts;
import io.github.supercorrect.worker.engine.PromptSegment;
import java.util.List;
import java.util.Random;

/** Prompts of a known number of tokens. */
final class Texts {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** A problem of about 25 tokens. It begins with a number: two problems have nothing in common but the prompt before them. */
    private static final String PROBLEM = "%d km per hour is the speed of a cyclist. How far does it go in %d hours?";

    /** The segments of {@link #chat} that do not depend on the problem. */
    static final int STABLE_SEGMENTS = 4;

    private final Random random;
    private int made;

    Texts(long seed) {
        random = new Random(seed);
    }

    /**
     * Letters and digits in turn: Qwen's tokenizer cuts between them, so each is one token. The first one differs from that of the
     * texts before, so no prefix is shared.
     */
    String ofTokens(int count) {
        StringBuilder text = new StringBuilder(count);
        text.append(LETTERS.charAt(made++ % LETTERS.length()));
        while (text.length() < count) {
            boolean digit = text.length() % 2 == 1;
            text.append(digit ? (char) ('0' + random.nextInt(10)) : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** Some texts, as the command {@code generate} takes them. */
    String listOf(int texts, int tokens) {
        String[] all = new String[texts];
        for (int i = 0; i < texts; i++) {
            all[i] = ofTokens(tokens);
        }
        return String.join(",", all);
    }

    String problem() {
        return PROBLEM.formatted(10 + random.nextInt(90), 10 + random.nextInt(90));
    }

    /** The hierarchical-thought prompt and a problem in the model's chat format. */
    static List<PromptSegment> chat(String problem) {
        return List.of(
                PromptSegment.format("<|im_start|>"),
                PromptSegment.text("system\n" + Prompts.HIERARCHICAL_THOUGHT),
                PromptSegment.format("<|im_end|>"),
                PromptSegment.text("\n"),
                PromptSegment.format("<|im_start|>"),
                PromptSegment.text("user\n" + problem),
                PromptSegment.format("<|im_end|>"),
                PromptSegment.text("\n"),
                PromptSegment.format("<|im_start|>"),
                PromptSegment.text("assistant\n"));
    }
}
