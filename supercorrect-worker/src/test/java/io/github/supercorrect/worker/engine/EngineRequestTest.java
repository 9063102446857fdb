package io.github.supercorrect.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineRequestTest {

    @ParameterizedTest
    @CsvSource({
        "0, 100, 4096, 2048",
        "0, 3000, 4096, 1096",
        "5, 100, 4096, 5",
        "9999, 100, 4096, 3996",
        "5, 4080, 4096, 5"
    })
    void newTokens_room_isBoundedByWishAndContext(int wanted, int prompt, int context, int expected) throws Exception {
        assertThat(request(wanted).newTokens(prompt, context)).isEqualTo(expected);
    }

    @Test
    void newTokens_lessThanMinimalRoom_isTooLong() {
        assertThatThrownBy(() -> request(1).newTokens(4081, 4096))
                .isInstanceOfSatisfying(PromptTooLongException.class, e -> {
                    assertThat(e.promptTokens()).isEqualTo(4081);
                    assertThat(e.contextSize()).isEqualTo(4096);
                })
                .hasMessageContaining("at most 4080");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1, 1e9})
    void samplingSettings_valueThatKillsAnEngine_isRefused(double value) {
        assertThatThrownBy(() -> new SamplingSettings(value, 1, 0, 0, 1, 0)).hasMessageContaining("temperature");
        assertThatThrownBy(() -> new SamplingSettings(0, value, 0, 0, 1, 0)).hasMessageContaining("topP");
        assertThatThrownBy(() -> new SamplingSettings(0, 1, 0, value, 1, 0)).hasMessageContaining("minP");
        assertThatThrownBy(() -> new SamplingSettings(0, 1, 0, 0, value, 0)).hasMessageContaining("repeatPenalty");
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 21, Integer.MAX_VALUE})
    void new_scoresOutOfRange_isRefused(int topScores) {
        assertThatThrownBy(() -> new EngineRequest(List.of(), 0, SamplingSettings.GREEDY, List.of(), topScores))
                .hasMessageContaining("topScores");
    }

    @Test
    void new_emptyStopString_isRefused() {
        assertThatThrownBy(() -> new EngineRequest(List.of(), 0, SamplingSettings.GREEDY, List.of("a", ""), 0))
                .hasMessageContaining("stop string");
    }

    private static EngineRequest request(int maxNewTokens) {
        return new EngineRequest(
                List.of(PromptSegment.text("a")),
                maxNewTokens,
                SamplingSettings.GREEDY,
                List.of(),
                EngineRequest.NO_SCORES);
    }
}
