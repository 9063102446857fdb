package io.github.supercorrect.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.evaluation.AnswerJudge;
import io.github.supercorrect.evaluation.ItemResult;
import io.github.supercorrect.evaluation.Judgement;
import io.github.supercorrect.evaluation.SampleResult;
import io.github.supercorrect.evaluation.dataset.DatasetItem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunMetricsTest {
    private long index;

    @Test
    void metrics_oneSolutionEach_areSharesBySubjectAndLevel() {
        RunMetrics metrics =
                metrics(single("a", "1", "7"), single("a", "2", "8"), single("b", "1", "7"), single(null, null, "7"));

        assertThat(metrics.accuracy()).isEqualTo(Estimate.ofShare(3, 4));
        assertThat(metrics.bySubject()).isEqualTo(Map.of("a", Estimate.ofShare(1, 2), "b", Estimate.ofShare(1, 1)));
        assertThat(metrics.byLevel()).isEqualTo(Map.of("1", Estimate.ofShare(2, 2), "2", Estimate.ofShare(0, 1)));
        assertThat(metrics.corrections()).isNull();
        assertThat(metrics.problems()).isEqualTo(4);
    }

    @Test
    void metrics_severalSolutions_estimatePassAndMajority() {
        RunMetrics metrics = metrics(result("7", "8", "8", "7"), result("1", "2", "3", "7"));

        assertThat(metrics.accuracy().value()).isEqualTo((0.5 + 0.25) / 2);
        assertThat(passAt(metrics, 1)).isEqualTo(0.375);
        assertThat(passAt(metrics, 2)).isCloseTo((1 - 1 / 6.0 + 1 - 3 / 6.0) / 2, within(1e-12));
        assertThat(passAt(metrics, 4)).isEqualTo(1);
        assertThat(metrics.majorityAt()).containsOnlyKeys(1, 2, 4);
        assertThat(metrics.majorityAt().get(4)).isEqualTo(Estimate.ofShare(1, 2));
    }

    /** Equal answers are one, ties go to the answer given first, and a sample without an answer does not vote. */
    @ParameterizedTest
    @CsvSource({"7|7.0|8|14/2, true", "8|7|7.0|8.0, false", "|||7, true", "8|8|7|7, false", "|||, false"})
    void majority_ofAVote(String answers, boolean right) {
        RunMetrics metrics = metrics(result(answers.split("\\|", -1)));

        assertThat(metrics.majorityAt().get(4)).isEqualTo(Estimate.ofShare(right ? 1 : 0, 1));
    }

    @Test
    void majority_sampleThatWasCutOff_doesNotVote() {
        SampleResult cut = SampleResult.builder(judgement("8"))
                .finishReason(FinishReason.LENGTH)
                .build();
        RunMetrics metrics = metrics(new ItemResult(item(null, null), List.of(cut, sample("7"))));

        assertThat(metrics.majorityAt().get(2)).isEqualTo(Estimate.ofShare(1, 1));
        assertThat(metrics.cutOff()).isEqualTo(Estimate.ofShare(1, 1));
    }

    @Test
    void metrics_rates_areOverThoseThatAreKnown() {
        SampleResult tagged = SampleResult.builder(judgement("7"))
                .text("<Step1>…", true)
                .tokens(100, 30)
                .build();
        SampleResult failed =
                SampleResult.builder(judgement("")).failure("too long").build();
        RunMetrics metrics = metrics(new ItemResult(item(null, null), List.of(tagged, failed)));

        assertThat(metrics.tagged()).isEqualTo(Estimate.ofShare(1, 1));
        assertThat(metrics.failed()).isEqualTo(Estimate.ofShare(1, 2));
        assertThat(metrics.unanswered()).isEqualTo(Estimate.ofShare(1, 2));
        assertThat(metrics.promptTokens()).isEqualTo(new Spread(1, 100, 100, 100));
    }

    @Test
    void metrics_firstAttempts_countFlipsAndLocatedSteps() {
        RunMetrics metrics = metrics(
                corrected("8", "7", 2, 2),
                corrected("8", "9", 1, 2),
                corrected("8", "8", null, null),
                corrected("7", "8", 1, null),
                corrected("7", "7", null, null));

        assertThat(metrics.corrections()).isEqualTo(new Corrections(5, 2, 1, 1, Estimate.ofShare(1, 2)));
    }

    @Test
    void metrics_times_areASolution() {
        MetricsCollector collector = new MetricsCollector(Map.of(0L, 3.0));
        collector.add(result("7", "8"));

        assertThat(collector.metrics().seconds()).isEqualTo(new Spread(1, 1.5, 1.5, 1.5));
    }

    @Test
    void metrics_ofNothing_knowNothing() {
        RunMetrics metrics = metrics();

        assertThat(metrics.accuracy().count()).isZero();
        assertThat(metrics.asMap()).containsEntry("problems", 0L);
    }

    private static double passAt(RunMetrics metrics, int k) {
        return Objects.requireNonNull(metrics.passAt().get(k)).value();
    }

    private static RunMetrics metrics(ItemResult... results) {
        MetricsCollector collector = new MetricsCollector(Map.of());
        Stream.of(results).forEach(collector::add);
        return collector.metrics();
    }

    private ItemResult corrected(String first, String last, @Nullable Integer located, @Nullable Integer known) {
        SampleResult sample = SampleResult.builder(judgement(last))
                .firstAttempt(judgement(first))
                .steps(located, known)
                .build();
        return new ItemResult(item(null, null), List.of(sample));
    }

    private ItemResult single(@Nullable String subject, @Nullable String level, String answer) {
        return new ItemResult(item(subject, level), List.of(sample(answer)));
    }

    private ItemResult result(String... answers) {
        return new ItemResult(
                item(null, null), Stream.of(answers).map(RunMetricsTest::sample).toList());
    }

    private DatasetItem item(@Nullable String subject, @Nullable String level) {
        long number = index++;
        return new DatasetItem(number, String.valueOf(number), "p", "7", subject, level, null);
    }

    private static SampleResult sample(String answer) {
        return SampleResult.builder(judgement(answer)).build();
    }

    private static Judgement judgement(String answer) {
        return AnswerJudge.standard().judge(answer, "7");
    }
}
