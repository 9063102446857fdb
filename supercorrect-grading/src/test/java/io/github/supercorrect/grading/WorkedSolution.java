package io.github.supercorrect.grading;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.supercorrect.grading.steps.Steps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A solution as somebody wrote it, in steps.
 *
 * @param set {@code gsm8k}, {@code math500} or {@code nano}
 * @param row its number there
 */
record WorkedSolution(String set, int row, String problem, List<String> steps) {

    private static final Pattern STEP = Pattern.compile("<Step\\d+>(.*?)</Step\\d+>", Pattern.DOTALL);

    /** The sample in the test resources. */
    static List<WorkedSolution> sample() throws IOException {
        List<WorkedSolution> solutions = new ArrayList<>();
        for (JsonNode row : JsonLines.ofResource("worked-solutions.jsonl")) {
            String set = row.path("set").asText();
            solutions.add(new WorkedSolution(
                    set,
                    row.path("row").asInt(),
                    row.path("problem").asText(),
                    steps(set, row.path("solution").asText())));
        }
        return solutions;
    }

    /** A whole set; {@code data} is the folder that holds {@code datasets} and {@code models}. */
    static List<WorkedSolution> all(String set, Path data) throws IOException {
        Path file = data.resolve(
                switch (set) {
                    case "gsm8k" -> "datasets/gsm8k/test.jsonl";
                    case "math500" -> "datasets/math500/test.jsonl";
                    default -> "models/problems-unseen.jsonl";
                });
        List<WorkedSolution> solutions = new ArrayList<>();
        for (JsonNode row : JsonLines.ofFile(file)) {
            boolean gsm8k = set.equals("gsm8k");
            String text = row.path(gsm8k ? "answer" : "solution").asText();
            String problem = row.path(gsm8k ? "question" : "problem").asText();
            solutions.add(new WorkedSolution(set, solutions.size(), problem, steps(set, text)));
        }
        return solutions;
    }

    private static List<String> steps(String set, String solution) {
        return switch (set) {
            case "gsm8k" -> Steps.ofLines(solution.replaceAll("<<[^>]*>>", "").replaceAll("####.*", ""));
            case "math500" -> List.of(solution);
            default ->
                STEP.matcher(solution).results().map(step -> step.group(1)).toList();
        };
    }
}
