package io.github.supercorrect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.PromptTooLongException;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.Sampling;
import io.github.supercorrect.core.prompt.PromptStyle;
import io.github.supercorrect.core.prompt.Prompts;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @ParameterizedTest
    @CsvSource({
        "temperature, -0.1",
        "temperature, 100.1",
        "temperature, NaN",
        "temperature, Infinity",
        "temperature, -Infinity",
        "topP, 0",
        "topP, 1.1",
        "topP, NaN",
        "topP, Infinity",
        "minP, -0.1",
        "minP, 1.1",
        "minP, NaN",
        "repeatPenalty, 0",
        "repeatPenalty, -1",
        "repeatPenalty, 10.1",
        "repeatPenalty, NaN",
        "repeatPenalty, Infinity",
    })
    void sampling_outsideLimits_namesFieldAndValue(String field, double value) {
        assertThatThrownBy(() -> set(field, value))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(field + " is " + value)
                .hasMessageContaining("must be");
    }

    @ParameterizedTest
    @CsvSource({
        "temperature, 0",
        "temperature, 100",
        "topP, 0.001",
        "topP, 1",
        "minP, 0",
        "minP, 1",
        "repeatPenalty, 0.001",
        "repeatPenalty, 10",
    })
    void sampling_atLimits_isAccepted(String field, double value) {
        assertThatCode(() -> set(field, value)).doesNotThrowAnyException();
    }

    private static SolveOptions set(String field, double value) {
        SolveOptions.Builder builder = SolveOptions.builder();
        return switch (field) {
            case "temperature" -> builder.temperature(value).build();
            case "topP" -> builder.topP(value).build();
            case "minP" -> builder.minP(value).build();
            case "repeatPenalty" -> builder.repeatPenalty(value).build();
            default -> throw new IllegalArgumentException(field);
        };
    }

    @Test
    void sampling_integersOutsideLimits_areRefused() {
        assertThatThrownBy(() -> SolveOptions.builder().topK(-1).build()).hasMessageContaining("topK is -1");
        assertThatThrownBy(() -> SolveOptions.builder().seed(-1).build()).hasMessageContaining("seed is -1");
        assertThatThrownBy(() ->
                        SolveOptions.builder().seed(Sampling.MAXIMUM_SEED + 1).build())
                .hasMessageContaining("seed is 4294967295");
        assertThatThrownBy(() -> SolveOptions.builder().maxTokens(0)).hasMessageContaining("maxTokens is 0");
        assertThatThrownBy(() -> SolveOptions.builder().stopStrings(List.of("a", "")))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1025, Integer.MAX_VALUE})
    void concurrency_outsideLimits_isRefused(int concurrency) {
        assertThatThrownBy(() -> BatchOptions.builder().concurrency(concurrency))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1 to 1024");
    }

    @ParameterizedTest
    @MethodSource("notPositive")
    void budgets_notPositive_areRefused(Duration limit) {
        assertThatThrownBy(() -> Budgets.unlimited().withQueue(limit)).hasMessageContaining("queue budget");
        assertThatThrownBy(() -> Budgets.unlimited().withFirstToken(limit)).hasMessageContaining("firstToken budget");
        assertThatThrownBy(() -> SolveOptions.builder().timeout(limit)).hasMessageContaining("total budget");
    }

    static Stream<Duration> notPositive() {
        return Stream.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MIN_VALUE));
    }

    @Test
    void defaults_everything_isStated() {
        SolveOptions options = SolveOptions.defaults();
        assertThat(options.prompt()).isEqualTo(Prompts.problem(PromptStyle.SYSTEM));
        assertThat(options.generation()).isEqualTo(GenerationOptions.defaults());
        assertThat(options.generation().sampling()).isEqualTo(new Sampling(0, 1, 0, 0, 1, 0));
        assertThat(options.generation().maxTokens()).isEmpty();
        assertThat(options.budgets()).isEqualTo(Budgets.unlimited());
        assertThat(BatchOptions.defaults().order()).isEqualTo(BatchOptions.Order.INPUT);
        assertThat(BatchOptions.defaults().concurrency()).isEmpty();
    }

    @Test
    void toBuilder_oneChange_keepsTheRest() {
        SolveOptions options = SolveOptions.builder()
                .promptStyle(PromptStyle.BOXED)
                .temperature(0.7)
                .topP(0.8)
                .topK(20)
                .minP(0.05)
                .repeatPenalty(1.1)
                .seed(7)
                .maxTokens(100)
                .stopStrings(List.of("\n\n"))
                .budgets(Budgets.unlimited().withQueue(Duration.ofSeconds(1)).withFirstToken(Duration.ofSeconds(2)))
                .timeout(Duration.ofSeconds(3))
                .build();
        assertThat(options.toBuilder().build()).isEqualTo(options).hasSameHashCodeAs(options);
        assertThat(options.toBuilder().seed(8).build()).isNotEqualTo(options);
        assertThat(options.budgets().queue()).contains(Duration.ofSeconds(1));
        assertThat(options.budgets().total()).contains(Duration.ofSeconds(3));
    }

    @Test
    void maxTokensFor_room_isRespected() {
        GenerationOptions defaults = GenerationOptions.defaults();
        assertThat(defaults.maxTokensFor(100, 4096)).isEqualTo(2048);
        assertThat(defaults.maxTokensFor(4000, 4096)).isEqualTo(96);
        assertThat(defaults.maxTokensFor(4080, 4096)).isEqualTo(16);
        assertThat(defaults.toBuilder().maxTokens(5).build().maxTokensFor(4080, 4096))
                .isEqualTo(5);
        assertThatThrownBy(() -> defaults.maxTokensFor(4081, 4096))
                .isInstanceOf(PromptTooLongException.class)
                .hasMessageContaining("4081")
                .hasMessageContaining("4096")
                .hasMessageContaining("at most 4080");
    }
}
