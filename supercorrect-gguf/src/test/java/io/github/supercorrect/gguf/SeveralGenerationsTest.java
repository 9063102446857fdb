package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.OverloadedException;
import io.github.supercorrect.core.model.Cancellation;
import io.github.supercorrect.core.model.Capability;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.Sampling;
import io.github.supercorrect.core.model.TokenLogProbability;
import io.github.supercorrect.core.model.TokenSink;
import io.github.supercorrect.core.prompt.RawPrompt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a model makes of an engine that can do several things at a time. */
@Timeout(60)
class SeveralGenerationsTest {

    private static final GenerationOptions SEEDED = GenerationOptions.builder()
            .sampling(Sampling.builder().temperature(1).seed(40).build())
            .build();

    @TempDir
    Path directory;

    private GgufModel model;

    private static final class Sink implements TokenSink {
        final StringBuilder text = new StringBuilder();
        final List<TokenLogProbability> tokens = new ArrayList<>();
        final Cancellation cancellation = Cancellation.create();
        boolean cancelAtStart;

        @Override
        public void accept(String piece) {
            text.append(piece);
        }

        @Override
        public void accept(String piece, List<TokenLogProbability> scored) {
            text.append(piece);
            tokens.addAll(scored);
        }

        @Override
        public void started() {
            if (cancelAtStart) {
                cancellation.cancel();
            }
        }

        @Override
        public Cancellation cancellation() {
            return cancellation;
        }
    }

    @BeforeEach
    void open() throws Exception {
        model = ScriptedModels.open(directory, 3, 4);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void capabilities_ofAnEngineForSeveral_areDeclared() {
        assertThat(model.concurrency()).isEqualTo(3);
        assertThat(model.capabilities()).contains(Capability.SAMPLES, Capability.LOG_PROBABILITIES);
    }

    @Test
    void status_ofAnEngineInThisProcess_namesNoOther() {
        assertThat(model.status().processId()).isEmpty();
    }

    @Test
    void generateSamples_more_haveSeedsOfTheirOwnAndComeInOrder() {
        List<Sink> sinks = sinks(5);
        List<GenerationResult> results = model.generateSamples(new RawPrompt("seed"), SEEDED, List.copyOf(sinks));

        assertThat(sinks).extracting(sink -> sink.text.toString()).containsExactly("40", "41", "42", "43", "44");
        assertThat(results).hasSize(5).allMatch(result -> result.finishReason() == FinishReason.STOP);
        assertThat(model.status().running()).isZero();
    }

    @Test
    void generateSamples_oneCancelled_leavesTheOthers() {
        List<Sink> sinks = sinks(3);
        sinks.get(1).cancelAtStart = true;
        List<GenerationResult> results = model.generateSamples(new RawPrompt("a b c d"), SEEDED, List.copyOf(sinks));

        assertThat(results)
                .extracting(GenerationResult::finishReason)
                .containsExactly(FinishReason.STOP, FinishReason.CANCELLED, FinishReason.STOP);
        assertThat(sinks.get(2).text).hasToString("abcd");
    }

    @Test
    void generateSamples_engineBreaks_failsTypedAndTheNextWorks() {
        assertThatThrownBy(() -> model.generateSamples(new RawPrompt("a break"), SEEDED, List.copyOf(sinks(3))))
                .isInstanceOf(EngineCrashedException.class);
        Sink next = new Sink();
        model.generate(new RawPrompt("fine"), SEEDED, next);
        assertThat(next.text).hasToString("fine");
    }

    @Test
    void generateSamples_moreThanMayBeOpen_isRefusedWhole() {
        int limit = model.status().limit();

        assertThatThrownBy(() -> model.generateSamples(new RawPrompt("a"), SEEDED, List.copyOf(sinks(limit + 1))))
                .isInstanceOfSatisfying(
                        OverloadedException.class, e -> assertThat(e.limit()).isEqualTo(4));
        assertThat(model.status().waiting()).isZero();
    }

    @Test
    void generate_topLogProbabilities_reachTheSink() {
        Sink sink = new Sink();
        model.generate(
                new RawPrompt("one two"),
                GenerationOptions.builder().topLogProbabilities(2).build(),
                sink);

        assertThat(sink.tokens).extracting(TokenLogProbability::token).containsExactly("one", "two");
        assertThat(sink.tokens.get(0).logProbability()).isEqualTo(-0.5);
        assertThat(sink.tokens.get(0).alternatives()).hasSize(2);
    }

    @Test
    void generate_noLogProbabilitiesAskedFor_givesTextAlone() {
        Sink sink = new Sink();
        GenerationResult result = model.generate(new RawPrompt("one two"), SEEDED, sink);

        assertThat(sink.tokens).isEmpty();
        assertThat(result.usage()).isNotNull();
    }

    private static List<Sink> sinks(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Sink()).toList();
    }
}
