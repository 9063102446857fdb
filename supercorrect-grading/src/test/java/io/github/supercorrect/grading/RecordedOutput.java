package io.github.supercorrect.grading;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.supercorrect.grading.answer.Answer;
import io.github.supercorrect.grading.answer.AnswerExtractor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer that a model once gave, as it was published.
 *
 * @param set the file it is from
 * @param row its number there, and its part where a row holds several
 * @param judgement what the publisher's grader said of it, empty if nothing is recorded
 */
record RecordedOutput(String set, String row, String prediction, String gold, Optional<Boolean> judgement) {

    /** All outputs in the folder with the data sets. */
    static List<RecordedOutput> all(Path data) throws IOException {
        List<RecordedOutput> outputs = new ArrayList<>();
        Path models = data.resolve("model_outputs");
        qwen(outputs, models.resolve("qwen25math_math_cot_100x8.jsonl"));
        mathCoder(outputs, models.resolve("mathcoder-l-7b_MATH_judged_correct.jsonl"), Optional.of(true));
        gsm8k(outputs, data.resolve("gsm8k/example_model_solutions.jsonl"));
        mathCoder(outputs, models.resolve("mathcoder-cl-34b_minival_500.jsonl"), Optional.empty());
        openMathInstruct(outputs, models.resolve("openmathinstruct2_sample_100.jsonl"));
        tora(outputs, models.resolve("tora-70b_gsm8k.jsonl"));
        tora(outputs, models.resolve("tora-code-34b_gsm8k.jsonl"));
        return outputs;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replace(".jsonl", "");
    }

    private static void qwen(List<RecordedOutput> outputs, Path file) throws IOException {
        for (JsonNode row : JsonLines.ofFile(file)) {
            for (int i = 0; i < row.path("pred").size(); i++) {
                outputs.add(new RecordedOutput(
                        name(file),
                        row.path("idx").asText() + "/" + i,
                        row.path("pred").path(i).asText(),
                        row.path("gt").asText(),
                        Optional.of(row.path("score").path(i).asBoolean())));
            }
        }
    }

    private static void mathCoder(List<RecordedOutput> outputs, Path file, Optional<Boolean> judgement)
            throws IOException {
        for (JsonNode row : JsonLines.ofFile(file)) {
            outputs.add(new RecordedOutput(
                    name(file),
                    row.path("id").asText(),
                    row.path("completion").asText(),
                    row.path("ground_truth").path("answer").asText(),
                    judgement));
        }
    }

    private static void gsm8k(List<RecordedOutput> outputs, Path file) throws IOException {
        List<JsonNode> rows = JsonLines.ofFile(file);
        for (int i = 0; i < rows.size(); i++) {
            String gold = afterA(rows.get(i).path("ground_truth").asText());
            for (String model : List.of("6b_finetuning", "6b_verification", "175b_finetuning", "175b_verification")) {
                JsonNode solution = rows.get(i).path(model);
                outputs.add(new RecordedOutput(
                        name(file),
                        i + "/" + model,
                        afterA(solution.path("solution").asText()),
                        gold,
                        Optional.of(solution.path("is_correct").asBoolean())));
            }
        }
    }

    private static String afterA(String solution) {
        return solution.substring(solution.lastIndexOf("A: ") + 3).strip();
    }

    private static void openMathInstruct(List<RecordedOutput> outputs, Path file) throws IOException {
        List<JsonNode> rows = JsonLines.ofFile(file);
        for (int i = 0; i < rows.size(); i++) {
            String answer = AnswerExtractor.standard()
                    .fromUntagged(rows.get(i).path("generated_solution").asText())
                    .map(Answer::value)
                    .orElse("");
            outputs.add(new RecordedOutput(
                    name(file),
                    String.valueOf(i),
                    answer,
                    rows.get(i).path("expected_answer").asText(),
                    Optional.empty()));
        }
    }

    private static void tora(List<RecordedOutput> outputs, Path file) throws IOException {
        for (JsonNode row : JsonLines.ofFile(file)) {
            outputs.add(new RecordedOutput(
                    name(file),
                    row.path("idx").asText(),
                    row.path("pred").path(0).asText(),
                    row.path("gt").asText(),
                    Optional.empty()));
        }
    }
}
