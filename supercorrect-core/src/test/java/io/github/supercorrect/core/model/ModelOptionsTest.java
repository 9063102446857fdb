package io.github.supercorrect.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.PromptTooLongException;
import io.github.supercorrect.core.prompt.RawPrompt;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelOptionsTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.1, 101})
    void sampling_valueOutsideLimits_namesTheField(double value) {
        refused("temperature", b -> b.temperature(value));
        refused("topP", b -> b.topP(value));
        refused("minP", b -> b.minP(value));
        refused("repeatPenalty", b -> b.repeatPenalty(value));
    }

    @Test
    void sampling_integersOutsideLimits_nameTheField() {
        refused("topK", b -> b.topK(-1));
        refused("seed", b -> b.seed(-1));
        refused("seed", b -> b.seed(1L << 32));
    }

    private static void refused(String field, Consumer<Sampling.Builder> setting) {
        Sampling.Builder builder = Sampling.builder();
        setting.accept(builder);
        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(field + " is ");
    }

    @ParameterizedTest
    @CsvSource({"100,4096,,2048", "3000,4096,,1096", "100,4096,5,5", "4080,4096,2048,16", "4080,4096,3,3"})
    void maxTokensFor_room_isTheSmallestLimit(int prompt, int context, @Nullable Integer asked, int expected) {
        GenerationOptions.Builder options = GenerationOptions.builder();
        if (asked != null) {
            options.maxTokens(asked);
        }
        assertThat(options.build().maxTokensFor(prompt, context)).isEqualTo(expected);
    }

    @Test
    void maxTokensFor_tooLittleRoom_namesTheNumbers() {
        assertThatThrownBy(
                        () -> GenerationOptions.builder().maxTokens(1).build().maxTokensFor(4081, 4096))
                .isInstanceOfSatisfying(PromptTooLongException.class, e -> {
                    assertThat(e.promptTokens()).isEqualTo(4081);
                    assertThat(e.contextSize()).isEqualTo(4096);
                })
                .hasMessageContaining("4080");
    }

    @Test
    void generationOptions_badValues_areRefused() {
        assertThatThrownBy(() -> GenerationOptions.builder().maxTokens(0)).hasMessageContaining("maxTokens");
        assertThatThrownBy(() -> GenerationOptions.builder().stopStrings(List.of("a", "")))
                .hasMessageContaining("stopStrings");
    }

    @Test
    void topLogProbabilities_moreThanZero_asksForLogProbabilities() {
        GenerationOptions options =
                GenerationOptions.builder().topLogProbabilities(3).build();

        assertThat(options.logProbabilities()).isTrue();
        assertThat(options.topLogProbabilities()).isEqualTo(3);
        assertThat(options.toBuilder().build()).isEqualTo(options).hasSameHashCodeAs(options);
        assertThat(options.toBuilder().logProbabilities(false).build()).isEqualTo(GenerationOptions.defaults());
        assertThat(GenerationOptions.builder().topLogProbabilities(0).build()).isEqualTo(GenerationOptions.defaults());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 21})
    void topLogProbabilities_outsideLimits_namesFieldAndLimit(int value) {
        assertThatThrownBy(() -> GenerationOptions.builder().topLogProbabilities(value))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("topLogProbabilities is " + value + "; it must be 0 to 20.");
    }

    @Test
    void accept_tokensBySinkThatKnowsThemNot_fallsBackToTextAndSum() {
        List<String> texts = new ArrayList<>();
        TokenSink plain = texts::add;
        plain.accept("ab", List.of(new TokenLogProbability("a", -1, List.of())));
        List<Double> sums = new ArrayList<>();
        TokenSink summing = new TokenSink() {
            @Override
            public void accept(String text) {
                texts.add(text);
            }

            @Override
            public void accept(String text, double logProbability) {
                sums.add(logProbability);
            }
        };
        TokenLogProbability token = new TokenLogProbability("a", -0.5, List.of());
        summing.accept("aa", List.of(token, token));
        summing.accept("b", List.of());

        assertThat(texts).containsExactly("ab", "b");
        assertThat(sums).containsExactly(-1.0);
    }

    @Test
    void generateSamples_byDefault_oneAfterTheOtherWithSeedsOfTheirOwn() {
        List<Long> seeds = new ArrayList<>();
        LanguageModel model = (prompt, options, sink) -> {
            seeds.add(options.sampling().seed());
            return GenerationResult.stopped();
        };
        GenerationOptions options = GenerationOptions.builder()
                .sampling(Sampling.builder().seed(Sampling.MAXIMUM_SEED).build())
                .build();
        TokenSink sink = text -> {};

        assertThat(model.generateSamples(new RawPrompt("x"), options, List.of(sink, sink, sink)))
                .hasSize(3);
        assertThat(seeds).containsExactly(Sampling.MAXIMUM_SEED, 0L, 1L);
    }

    @Test
    void cancellation_thrown_runsActionsOnce() {
        AtomicInteger runs = new AtomicInteger();
        Cancellation cancellation = Cancellation.create();
        cancellation.onCancel(runs::incrementAndGet);
        cancellation.onCancel(runs::incrementAndGet).close();
        cancellation.cancel();
        cancellation.cancel();
        cancellation.onCancel(runs::incrementAndGet);

        assertThat(runs).hasValue(2);
        assertThatThrownBy(cancellation::throwIfCancelled).isInstanceOf(CancelledException.class);
    }

    @Test
    void never_cancelled_staysQuiet() {
        Cancellation.never().cancel();

        assertThat(Cancellation.never().isCancelled()).isFalse();
    }
}
