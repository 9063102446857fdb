package io.github.supercorrect.benchmarks.grading;

import io.github.supercorrect.core.internal.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Pairs of answers to compare.
 *
 * @param name what the tables call them
 */
record AnswerPairs(String name, List<String[]> pairs) {

    /**
     * The pairs of that name: {@code cases} (the known verdicts beside the grader's tests), {@code math-neighbours} (each distinct gold
     * answer of MATH and the next one in alphabetical order) or {@code math-same} (each with itself, written with a blank more).
     *
     * @param data the folder with {@code datasets/math/test.jsonl}; {@code cases} need none
     */
    static AnswerPairs named(String name, String data) {
        try {
            return switch (name) {
                case "cases" -> new AnswerPairs(name, cases());
                case "math-neighbours" -> new AnswerPairs(name, neighbours(golds(data)));
                case "math-same" ->
                    new AnswerPairs(
                            name,
                            golds(data).stream()
                                    .map(gold -> new String[] {gold, " {" + gold + "}"})
                                    .toList());
                default -> throw new IllegalArgumentException("no pairs are called " + name);
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String[]> cases() throws IOException {
        try (InputStream in = AnswerPairs.class.getResourceAsStream("/grading/cases.jsonl")) {
            if (in == null) {
                throw new IOException("grading/cases.jsonl is not on the class path");
            }
            return rows(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .map(row -> new String[] {text(row, "pred"), text(row, "gold")})
                    .toList();
        }
    }

    private static List<String[]> neighbours(List<String> golds) {
        List<String[]> pairs = new ArrayList<>();
        for (int i = 1; i < golds.size(); i++) {
            pairs.add(new String[] {golds.get(i - 1), golds.get(i)});
        }
        return pairs;
    }

    private static List<String> golds(String data) throws IOException {
        if (data.isEmpty()) {
            throw new IOException("-Dsupercorrect.data=DIR names no folder with datasets/math/test.jsonl");
        }
        return rows(Files.readString(Path.of(data, "datasets", "math", "test.jsonl"))).stream()
                .map(row -> boxed(text(row, "solution")))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Map<String, Object>> rows(String text) {
        return text.lines().map(JsonText::readObject).toList();
    }

    private static String text(Map<String, Object> row, String field) {
        return String.valueOf(row.get(field));
    }

    /** What stands in the last box of a solution. */
    private static String boxed(String solution) {
        String rest = solution.substring(Math.max(solution.lastIndexOf("\\boxed"), solution.lastIndexOf("\\fbox")))
                .replaceFirst("^\\\\(boxed|fbox)", "");
        if (rest.startsWith(" ")) {
            return rest.substring(1, rest.indexOf('$'));
        }
        int depth = 0;
        int end = 0;
        do {
            depth += rest.charAt(end) == '{' ? 1 : rest.charAt(end) == '}' ? -1 : 0;
            end++;
        } while (depth > 0);
        return rest.substring(1, end - 1);
    }
}
