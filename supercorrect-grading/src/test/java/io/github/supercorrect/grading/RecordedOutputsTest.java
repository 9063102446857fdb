package io.github.supercorrect.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.supercorrect.grading.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Recorded outputs of models: where our verdict is another than the publisher's, somebody has looked and written down who is right,
 * in {@code recorded-disagreements.jsonl}. {@code mvn test -Pslow -Dsupercorrect.data=DIR}; writes all verdicts to
 * {@code target/recorded-outputs.jsonl} and the sums to {@code target/recorded-outputs.txt}.
 */
@Tag("slow")
@Timeout(600)
class RecordedOutputsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void grade_recordedOutputs_differsFromRecordedJudgementsOnlyWhereReviewed() throws IOException {
        List<ObjectNode> rows = RecordedOutput.all(MathGolds.data()).stream()
                .map(RecordedOutputsTest::graded)
                .toList();
        write("recorded-outputs.jsonl", rows.stream().map(row -> row + "\n").collect(Collectors.joining()));
        write("recorded-outputs.txt", sums(rows));

        assertThat(names(rows.stream().filter(RecordedOutputsTest::disagrees).toList()))
                .isEqualTo(names(JsonLines.ofResource("recorded-disagreements.jsonl")));
    }

    private static ObjectNode graded(RecordedOutput output) {
        Verdict verdict = AnswerGrader.standard().grade(output.prediction(), output.gold());
        ObjectNode row = JSON.createObjectNode()
                .put("set", output.set())
                .put("row", output.row())
                .put("prediction", output.prediction())
                .put("gold", output.gold());
        output.judgement().ifPresent(judgement -> row.put("recorded", judgement));
        return row.put("ours", verdict.outcome().name())
                .put("reason", verdict.reason())
                .put("policies", verdict.policies().stream().sorted().toList().toString());
    }

    private static boolean isEqual(JsonNode row) {
        return row.path("ours").asText().equals("EQUAL");
    }

    private static boolean disagrees(JsonNode row) {
        return row.has("recorded") && row.path("recorded").asBoolean() != isEqual(row);
    }

    private static Set<String> names(List<? extends JsonNode> rows) {
        return rows.stream()
                .map(row -> row.path("set").asText() + " " + row.path("row").asText() + ": "
                        + row.path("prediction").asText() + " | "
                        + row.path("gold").asText() + " "
                        + row.path("ours").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sums(List<ObjectNode> rows) {
        Map<String, List<ObjectNode>> sets = rows.stream()
                .collect(Collectors.groupingBy(row -> row.path("set").asText(), TreeMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder(
                "| set | answers | equal | undecided | judged | judged otherwise |\n|---|---|---|---|---|---|\n");
        sets.forEach((set, outputs) -> text.append(String.format(
                "| %s | %d | %d | %d | %d | %d |%n",
                set,
                outputs.size(),
                outputs.stream().filter(RecordedOutputsTest::isEqual).count(),
                outputs.stream()
                        .filter(row -> row.path("ours").asText().equals("UNDECIDED"))
                        .count(),
                outputs.stream().filter(row -> row.has("recorded")).count(),
                outputs.stream().filter(RecordedOutputsTest::disagrees).count())));
        return text.toString();
    }

    private static void write(String file, String text) throws IOException {
        Files.writeString(Path.of("target", file), text);
    }
}
