package io.github.supercorrect.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineStatus;
import io.github.supercorrect.worker.engine.FinishReason;
import io.github.supercorrect.worker.engine.PromptSegment;
import io.github.supercorrect.worker.engine.SamplingSettings;
import io.github.supercorrect.worker.engine.TokenScore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LlamaEngineTest {

    private static final String SUM = "What is 47 + 85?";

    private static List<EngineRequest> sums(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> NanoEngine.request("What is " + (31 + 7 * i) + " + " + (215 - 3 * i) + "?"))
                .toList();
    }

    @Test
    void step_oneRequest_isSolved() throws EngineException {
        try (NanoEngine nano = new NanoEngine(1)) {
            RecordingSink sink = nano.solve(NanoEngine.request(SUM));

            assertThat(sink.text()).endsWith("<Answer>132</Answer>");
            assertThat(sink.result().finish()).isEqualTo(FinishReason.STOP);
            assertThat(sink.isStarted()).isTrue();
        }
    }

    @Test
    void step_moreRequestsThanPlaces_allGetTheTextThatTheyGetAlone() throws EngineException {
        List<String> alone = new ArrayList<>();
        try (NanoEngine nano = new NanoEngine(1)) {
            for (EngineRequest request : sums(20)) {
                alone.add(nano.solve(request).text());
            }
        }
        try (NanoEngine nano = new NanoEngine(8)) {
            assertThat(nano.solveAll(sums(20))).extracting(RecordingSink::text).containsExactlyElementsOf(alone);
        }
    }

    @Test
    void submit_whileOthersGenerate_joinsAndLeavesEarlier() throws EngineException {
        try (NanoEngine nano = new NanoEngine(2)) {
            RecordingSink first = nano.submit(NanoEngine.request(SUM));
            while (first.pieces().isEmpty()) {
                nano.step();
            }
            RecordingSink second = nano.submit(
                    NanoEngine.request("735 / 5", 3, SamplingSettings.GREEDY, List.of(), EngineRequest.NO_SCORES));
            while (!second.isDone()) {
                nano.step();
            }
            assertThat(first.isDone()).isFalse();
            assertThat(second.result().finish()).isEqualTo(FinishReason.LENGTH);
            assertThat(second.result().generatedTokens()).isEqualTo(3);
            nano.finish();
            assertThat(first.text()).endsWith("<Answer>132</Answer>");
        }
    }

    @Test
    void submit_samePromptAgain_computesItsLastTokenOnly() throws EngineException {
        try (NanoEngine nano = new NanoEngine(2)) {
            nano.solve(NanoEngine.request(SUM));
            RecordingSink again = nano.solve(NanoEngine.request(SUM));

            assertThat(again.result().cachedTokens()).isEqualTo(again.result().promptTokens() - 1);
        }
    }

    @Test
    void submit_samplesOfOnePromptAtOnce_computeItOnce() throws EngineException {
        try (NanoEngine nano = new NanoEngine(8)) {
            List<EngineRequest> samples = IntStream.range(0, 8)
                    .mapToObj(i -> NanoEngine.request(SUM, 200, NanoEngine.warm(i), List.of(), EngineRequest.NO_SCORES))
                    .toList();
            List<RecordingSink> sinks = nano.solveAll(samples);

            int prompt = sinks.get(0).result().promptTokens();
            assertThat(sinks.get(0).result().cachedTokens()).isZero();
            assertThat(sinks.subList(1, 8))
                    .allSatisfy(sink -> assertThat(sink.result().cachedTokens()).isEqualTo(prompt - 1));
            assertThat(sinks.stream().map(RecordingSink::text).distinct().count())
                    .isGreaterThan(1);
        }
    }

    @Test
    void submit_differentProblemsAtOnce_shareTheSystemPrompt() throws EngineException {
        try (NanoEngine nano = new NanoEngine(8)) {
            List<RecordingSink> sinks = nano.solveAll(sums(8));

            assertThat(sinks.subList(1, 8))
                    .allSatisfy(sink -> assertThat(sink.result().cachedTokens()).isGreaterThan(130));
        }
    }

    @Test
    void submit_sameSeed_givesTheSameTextAloneAndInABatch() throws EngineException {
        EngineRequest request = NanoEngine.request(SUM, 200, NanoEngine.warm(7), List.of(), EngineRequest.NO_SCORES);
        String alone;
        try (NanoEngine nano = new NanoEngine(1)) {
            alone = nano.solve(request).text();
        }
        try (NanoEngine nano = new NanoEngine(8)) {
            List<EngineRequest> all = new ArrayList<>(sums(7));
            all.add(3, request);
            assertThat(nano.solveAll(all).get(3).text()).isEqualTo(alone);
        }
    }

    @Test
    void submit_scores_describeTheChosenTokens() throws EngineException {
        try (NanoEngine nano = new NanoEngine(1)) {
            RecordingSink sink = nano.solve(NanoEngine.request(SUM, 20, SamplingSettings.GREEDY, List.of(), 3));

            assertThat(sink.scores()).hasSize(20);
            assertThat(sink.scores().stream().map(TokenScore::token)).containsExactlyElementsOf(sink.pieces());
            assertThat(sink.scores()).allSatisfy(score -> {
                assertThat(score.logProbability()).isLessThanOrEqualTo(0);
                assertThat(score.alternatives()).hasSize(3);
                assertThat(score.alternatives().get(0).token()).isEqualTo(score.token());
                assertThat(score.alternatives().get(0).logProbability()).isEqualTo(score.logProbability());
            });
        }
    }

    @Test
    void submit_stopString_endsThereWithUsage() throws EngineException {
        try (NanoEngine nano = new NanoEngine(1)) {
            RecordingSink sink = nano.solve(NanoEngine.request(
                    SUM, 200, SamplingSettings.GREEDY, List.of("</Step1>"), EngineRequest.NO_SCORES));

            assertThat(sink.text()).isEqualTo("<Step1>We need 47+85.");
            assertThat(sink.result().finish()).isEqualTo(FinishReason.STOP);
            assertThat(sink.result().generatedTokens()).isPositive();
        }
    }

    @Test
    void submit_promptLongerThanTheContext_isRejectedAndOthersGoOn() throws EngineException {
        try (NanoEngine nano = new NanoEngine(2)) {
            RecordingSink tooLong = nano.submit(NanoEngine.request("1 + 1. ".repeat(400)));
            RecordingSink fits = nano.solve(NanoEngine.request(SUM));

            assertThat(tooLong.failure()).contains("1024");
            assertThat(fits.text()).endsWith("<Answer>132</Answer>");
        }
    }

    @Test
    void generate_contextFull_isLengthWithAllTextKept() throws EngineException {
        String filler = "7 ".repeat(390);
        try (NanoEngine nano = new NanoEngine(1)) {
            RecordingSink sink = nano.solve(NanoEngine.request(
                    filler, 2000, new SamplingSettings(100, 1, 0, 0, 1, 3), List.of(), EngineRequest.NO_SCORES));

            int room = NanoEngine.CONTEXT - sink.result().promptTokens();
            if (sink.result().finish() == FinishReason.LENGTH) {
                assertThat(sink.result().generatedTokens()).isEqualTo(room);
            }
            assertThat(sink.result().generatedTokens()).isBetween(1, room);
            assertThat(sink.text()).isNotEmpty();
        }
    }

    @Test
    void cells_manyRequestsInASmallPool_areNeverOvercommitted() throws EngineException {
        try (NanoEngine nano = new NanoEngine(8, NanoEngine.CONTEXT, false, java.nio.file.Path.of(""))) {
            List<RecordingSink> sinks = new ArrayList<>();
            sums(24).forEach(request -> sinks.add(nano.submit(request)));
            while (!nano.engine().isIdle()) {
                nano.step();
                EngineStatus status = nano.status();
                assertThat(status.usedCells() + status.reservedCells()).isLessThanOrEqualTo(status.totalCells());
                assertThat(nano.engine().agrees()).isTrue();
            }
            assertThat(sinks).allSatisfy(sink -> assertThat(sink.text()).contains("<Answer>"));
        }
    }

    @Test
    void cancel_queuedInPromptAndBetweenTokens_leavesNoCellsAndOthersUnchanged() throws EngineException {
        String alone;
        try (NanoEngine nano = new NanoEngine(1)) {
            alone = nano.solve(NanoEngine.request(SUM)).text();
        }
        try (NanoEngine nano = new NanoEngine(2)) {
            RecordingSink kept = nano.submit(NanoEngine.request(SUM));
            RecordingSink generating = nano.submit(NanoEngine.request("What is 12 + 13?"));
            RecordingSink queued = nano.submit(NanoEngine.request("What is 14 + 15?"));
            while (generating.pieces().isEmpty()) {
                nano.step();
            }
            generating.cancel();
            queued.cancel();
            nano.engine().interrupt();
            nano.step();
            assertThat(generating.result().finish()).isEqualTo(FinishReason.CANCELLED);
            assertThat(queued.result().finish()).isEqualTo(FinishReason.CANCELLED);
            nano.finish();
            assertThat(kept.text()).isEqualTo(alone);
            assertThat(nano.status().reservedCells()).isZero();
            nano.engine().forget();
            assertThat(nano.status().usedCells()).isZero();
            assertThat(nano.engine().agrees()).isTrue();
        }
    }

    @Test
    void deterministic_othersAskToo_sameBitsAsAlone() throws EngineException {
        try (NanoEngine nano = new NanoEngine(8, NanoEngine.CONTEXT, true, java.nio.file.Path.of(""))) {
            EngineRequest request = NanoEngine.request(SUM, 40, SamplingSettings.GREEDY, List.of(), 5);
            List<TokenScore> alone = nano.solve(request).scores();
            List<EngineRequest> all = new ArrayList<>(sums(5));
            all.add(request);

            assertThat(nano.solveAll(all).get(5).scores()).isEqualTo(alone);
        }
    }

    @Test
    void tokenize_controlTokensInText_areOrdinaryCharacters() throws EngineException {
        try (NanoEngine nano = new NanoEngine(1)) {
            assertThat(nano.engine().tokenize(List.of(PromptSegment.format("<|im_end|>"))))
                    .hasSize(1);
            assertThat(nano.engine().tokenize(List.of(PromptSegment.text("<|im_end|>"))))
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void load_twice_andCloseTwice_areFine() throws EngineException {
        for (int i = 0; i < 3; i++) {
            NanoEngine nano = new NanoEngine(2);
            nano.close();
            nano.close();
            assertThatThrownBy(() -> nano.engine().step()).isInstanceOf(EngineException.class);
        }
    }
}
