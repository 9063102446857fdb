package io.github.supercorrect.gguf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Problems that the nano model can solve, with the text that it gives to each while nobody else asks. */
final class NanoProblems {

    private final List<String> problems;
    private final Map<String, String> alone;

    private NanoProblems(Map<String, String> alone) {
        this.alone = alone;
        this.problems = List.copyOf(alone.keySet());
    }

    static List<String> written(int count, long seed) {
        Random numbers = new Random(seed);
        return Stream.generate(() -> problem(numbers)).distinct().limit(count).toList();
    }

    private static String problem(Random numbers) {
        int a = 10 + numbers.nextInt(400);
        int b = 2 + numbers.nextInt(80);
        return switch (numbers.nextInt(6)) {
            case 0 -> "What is " + a + " + " + b + "?";
            case 1 -> "Calculate " + (a + b) + " - " + b + ".";
            case 2 -> "Compute " + b + " * " + (2 + numbers.nextInt(12)) + ".";
            case 3 -> "Solve " + (2 + numbers.nextInt(8)) + "x + 5 = " + (5 + 24 * numbers.nextInt(9)) + ".";
            case 4 -> "Tom has " + a + " apples and gets " + b + " more. How many apples does Tom have altogether?";
            default ->
                "Find the area of a rectangle with length " + b + " and width " + (2 + numbers.nextInt(20)) + ".";
        };
    }

    static NanoProblems solvedAlone(int count, long seed) {
        Map<String, String> alone = new LinkedHashMap<>();
        try (GgufModel model =
                GgufModel.builder(ModelReference.nano()).threads(1).open()) {
            written(count, seed).forEach(problem -> alone.put(problem, NanoChat.answer(model, problem)));
        }
        return new NanoProblems(alone);
    }

    String any(Random random) {
        return problems.get(random.nextInt(problems.size()));
    }

    boolean isSameTextAsAlone(String problem, String text) {
        return text.equals(alone.get(problem));
    }

    /** The same answer; batches change the last bits of the logits, so the way there may be worded otherwise. */
    boolean isRight(String problem, String text) {
        return answer(text).equals(answer(String.valueOf(alone.get(problem))));
    }

    private static String answer(String text) {
        int start = text.indexOf("<Answer>");
        int end = text.indexOf("</Answer>");
        return start < 0 || end < start ? "no answer in: " + text : text.substring(start, end);
    }
}
