package io.github.supercorrect.cli.bench;

import io.github.supercorrect.core.error.InvalidInputException;
import java.util.List;
import java.util.TreeSet;

/**
 * What is measured, and how often.
 *
 * @param parallel numbers of requests at a time, rising, 1 among them
 * @param repeat samples of each
 * @param promptTokens length of the cold prompt, about
 * @param maxTokens new tokens of each request
 */
public record BenchPlan(List<Integer> parallel, int repeat, int promptTokens, int maxTokens) {
    public static final List<Integer> DEFAULT_PARALLEL = List.of(1, 4, 8, 16);
    public static final int DEFAULT_REPEAT = 5;
    public static final int DEFAULT_PROMPT_TOKENS = 384;
    public static final int DEFAULT_MAX_TOKENS = 64;

    private static final int LARGEST_GROUP = 16;
    private static final int MOST_REPEATS = 100;
    private static final int FEWEST_TOKENS = 16;
    private static final int MOST_TOKENS = 100_000;

    /** @throws InvalidInputException if a value is outside its limits */
    public BenchPlan {
        parallel.forEach(group -> require("parallel", group, 1, LARGEST_GROUP));
        require("repeat", repeat, 1, MOST_REPEATS);
        require("prompt-tokens", promptTokens, FEWEST_TOKENS, MOST_TOKENS);
        require("max-tokens", maxTokens, FEWEST_TOKENS, MOST_TOKENS);
        TreeSet<Integer> rising = new TreeSet<>(parallel);
        rising.add(1);
        parallel = List.copyOf(rising);
    }

    private static void require(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidInputException(field + " is " + value + "; it must be " + least + " to " + most + ".");
        }
    }
}
