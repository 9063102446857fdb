package io.github.supercorrect.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.supercorrect.grading.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every gold answer of MATH against every other one, both ways: those called equal are the ones in {@code math-equal-pairs.jsonl},
 * where somebody has looked at each. {@code mvn test -Pslow -Dsupercorrect.data=DIR}; the list that was found is written to
 * {@code target/math-equal-pairs.jsonl}.
 */
@Tag("slow")
@Timeout(3600)
class MathGoldPairsTest {

    private static final AnswerGrader GRADER = AnswerGrader.standard();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void grade_allPairsOfDistinctGolds_equalAreTheReviewedOnes() throws IOException {
        List<String> golds = MathGolds.all().stream().distinct().sorted().toList();
        assertThat(golds).hasSize(2047);
        List<JsonNode> equal = equalPairs(golds);
        Files.writeString(
                Path.of("target", "math-equal-pairs.jsonl"),
                equal.stream().map(pair -> pair + "\n").collect(Collectors.joining()));

        assertThat(names(equal)).isEqualTo(names(JsonLines.ofResource("math-equal-pairs.jsonl")));
    }

    private static Set<String> names(List<JsonNode> pairs) {
        return pairs.stream()
                .map(pair -> pair.path("a").asText() + " = " + pair.path("b").asText() + " by " + pair.path("policies"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonNode> equalPairs(List<String> golds) {
        List<ParsedAnswer> answers = golds.stream().map(GRADER::parse).toList();
        List<JsonNode> equal = new ArrayList<>();
        for (int i = 0; i < golds.size(); i++) {
            for (int j = i + 1; j < golds.size(); j++) {
                Verdict there = GRADER.grade(answers.get(i), answers.get(j));
                Verdict back = GRADER.grade(answers.get(j), answers.get(i));
                if (there.isEqual() || back.isEqual()) {
                    equal.add(row(golds.get(i), golds.get(j), there, back));
                }
            }
        }
        return equal;
    }

    private static JsonNode row(String a, String b, Verdict there, Verdict back) {
        Verdict equal = there.isEqual() ? there : back;
        ObjectNode row = JSON.createObjectNode().put("a", a).put("b", b);
        row.put(
                "ways",
                there.isEqual() && back.isEqual() ? "both" : there.isEqual() ? "a given for b" : "b given for a");
        row.put("tier", equal.tier().name());
        ArrayNode policies = row.putArray("policies");
        equal.policies().stream().sorted().forEach(policy -> policies.add(policy.name()));
        return row;
    }
}
