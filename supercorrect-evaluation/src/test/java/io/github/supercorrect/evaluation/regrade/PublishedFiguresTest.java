package io.github.supercorrect.evaluation.regrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.supercorrect.evaluation.ItemResult;
import io.github.supercorrect.evaluation.metric.MetricsCollector;
import io.github.supercorrect.evaluation.metric.RunMetrics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Published figures, from the outputs that were published with them. The files are not part of the project:
 * {@code -Dsupercorrect.data=DIR} names the folder that has {@code model_outputs}. docs/evaluation.md explains what differs.
 */
@Tag("slow")
class PublishedFiguresTest {
    /** Rows that ToRA's grader calls right, which takes a hundredth and the hundredfold for the same. */
    private static final Set<String> HUNDREDFOLD = Set.of("191", "806");

    private final List<ItemResult> results = new ArrayList<>();
    private Path outputs = Path.of("");

    @BeforeEach
    void findOutputs() {
        String data = System.getProperty("supercorrect.data", "");
        assumeTrue(!data.isEmpty(), "-Dsupercorrect.data=DIR was not given");
        outputs = Path.of(data, "model_outputs");
    }

    @Test
    void tora70b_onGsm8k_isThePublishedFigure() {
        RunMetrics metrics = regrade("tora-70b_gsm8k.jsonl");

        assertThat(results.stream().filter(result -> result.first().isCorrect()))
                .hasSize(1112);
        assertThat(metrics.accuracy().value()).isBetween(0.8425, 0.8435);
    }

    @Test
    void toraCode34b_onGsm8k_isThePublishedFigureButForTwoRows() {
        RunMetrics metrics = regrade("tora-code-34b_gsm8k.jsonl");

        assertThat(metrics.accuracy().value()).isBetween(0.8045, 0.8055);
        Set<String> hundredfold = results.stream()
                .filter(result -> !result.first().isCorrect() && isHundredfold(result))
                .map(result -> result.item().id())
                .collect(Collectors.toSet());
        assertThat(hundredfold).isEqualTo(HUNDREDFOLD);
        long right =
                results.stream().filter(result -> result.first().isCorrect()).count();
        assertThat((right + 2) / 1319.0).isBetween(0.8065, 0.8075);
    }

    @Test
    void qwen_onMath_differsFromItsOwnGraderInOneOfEightHundred() {
        Agreement agreement = agreement("qwen25math_math_cot_100x8.jsonl");

        assertThat(agreement.judged()).isEqualTo(800);
        assertThat(agreement.recordedCorrect()).isEqualTo(728);
        assertThat(agreement.disagreements()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"6b_finetuning, 286", "6b_verification, 515", "175b_finetuning, 458", "175b_verification, 742"})
    void gsm8kExampleSolutions_areJudgedAsInTheRecord(String model, long right) {
        Agreement agreement = Regrade.builder(outputs.resolveSibling("gsm8k/example_model_solutions.jsonl"))
                .fields(OutputFields.usual()
                        .withText(model + ".solution")
                        .withGold("ground_truth")
                        .withJudgement(model + ".is_correct"))
                .build()
                .run(results::add);

        assertThat(agreement.judged()).isEqualTo(1319);
        assertThat(agreement.recordedCorrect()).isEqualTo(right);
        assertThat(agreement.disagreements()).isEmpty();
    }

    private static boolean isHundredfold(ItemResult result) {
        try {
            double answer = Double.parseDouble(
                    Objects.requireNonNullElse(result.first().judgement().answer(), "none"));
            double gold = Double.parseDouble(result.item().gold().replace(",", ""));
            return Math.abs(answer * 100 - gold) < 1e-9 || Math.abs(answer - gold * 100) < 1e-9;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Agreement agreement(String file) {
        return Regrade.builder(outputs.resolve(file)).build().run(results::add);
    }

    private RunMetrics regrade(String file) {
        agreement(file);
        MetricsCollector collector = new MetricsCollector(Map.of());
        results.forEach(collector::add);
        return collector.metrics();
    }
}
