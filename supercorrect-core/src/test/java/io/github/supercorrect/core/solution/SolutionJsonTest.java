package io.github.supercorrect.core.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.event.SolveCompleted;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.ModelInfo;
import io.github.supercorrect.core.model.Sampling;
import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.core.parse.SolutionParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SolutionJsonTest {
    private static final ObjectMapper JACKSON_2 = new ObjectMapper();
    private static final JsonMapper JACKSON_3 = new JsonMapper();

    static Stream<Solution> solutions() {
        Solution parsed =
                SolutionParser.parse("Hi\n<Step1>a <Key>k\u0000 \ud83d\ude00</Key><Cause>c</Cause></Step1><Answer>");
        Provenance provenance = Provenance.of(
                ModelInfo.builder()
                        .name("m")
                        .contextSize(4096)
                        .file("m.gguf", 5_000_000_000L)
                        .build(),
                "SYSTEM",
                "abc",
                Sampling.builder().temperature(0.7).seed(Sampling.MAXIMUM_SEED).build(),
                true,
                OptionalInt.of(100));
        Evidence evidence =
                new Evidence("votes", Map.of("agreement", 0.5, "counts", Arrays.asList(1, 2L, null, "x", true)));
        Solution full = parsed.toBuilder()
                .finishReason(FinishReason.LENGTH)
                .usage(new Usage(
                        1, 2, 3, Duration.ofNanos(1), Duration.ofDays(3).plusNanos(7), Duration.ZERO))
                .provenance(provenance)
                .evidence(List.of(evidence))
                .build();
        return Stream.of(Solution.builder("").build(), parsed, full);
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void json_ownWriterAndPlainJackson2And3_sameTree(Solution solution) throws Exception {
        JsonNode own = JACKSON_2.readTree(solution.toJson());

        assertThat(JACKSON_2.readTree(JACKSON_2.writeValueAsString(solution))).isEqualTo(own);
        assertThat(JACKSON_2.readTree(JACKSON_3.writeValueAsString(solution))).isEqualTo(own);
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void json_outAndIn_nothingIsLost(Solution solution) throws Exception {
        String json = solution.toJson();

        assertThat(Solution.fromJson(json)).isEqualTo(solution);
        assertThat(JACKSON_2.readValue(json, Solution.class)).isEqualTo(solution);
        assertThat(JACKSON_3.readValue(json, Solution.class)).isEqualTo(solution);
        assertThat(Solution.fromJson(json).toJson()).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void json_ofPartsAlone_isTheSameAsInTheSolution(Solution solution) throws Exception {
        for (ThoughtStep step : solution.steps()) {
            assertThat(JACKSON_2.readValue(JACKSON_3.writeValueAsString(step), ThoughtStep.class))
                    .isEqualTo(step);
        }
        if (solution.usage().isPresent()) {
            Usage usage = solution.usage().get();
            assertThat(JACKSON_3.readValue(JACKSON_2.writeValueAsString(usage), Usage.class))
                    .isEqualTo(usage);
        }
        assertThat(new SolveCompleted(solution).toJson())
                .isEqualTo("{\"type\":\"solve-completed\",\"solution\":" + solution.toJson() + "}");
    }

    @Test
    void toJson_nothingKnown_nullsAndNoMissingField() {
        assertThat(Solution.builder("x").build().toJson())
                .isEqualTo("{\"schemaVersion\":1,\"steps\":[],\"preamble\":null,\"generalized\":null,\"answer\":null,"
                        + "\"complete\":false,\"finishReason\":null,\"usage\":null,\"repairs\":[],\"provenance\":null,"
                        + "\"evidence\":[],\"raw\":\"x\"}");
    }

    @Test
    void toJson_loneSurrogates_surviveUtf8() {
        Solution solution = SolutionParser.parse("\ud83d<Answer>\ude00\u0000\ud83d\ude00</Answer>\ud83d");
        String throughUtf8 = new String(solution.toJson().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(Solution.fromJson(throughUtf8)).isEqualTo(solution);
    }

    @Test
    void fromJson_unknownField_isIgnored() {
        String json = Solution.builder("x").build().toJson().replace("\"raw\"", "\"votes\":[{\"a\":1}],\"raw\"");

        assertThat(Solution.fromJson(json).raw()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{} {}",
                "{\"schemaVersion\":2,\"raw\":\"\",\"complete\":true}",
                "{\"schemaVersion\":1,\"raw\":5,\"complete\":true}",
                "{\"schemaVersion\":1,\"complete\":true}",
                "{\"schemaVersion\":1,\"raw\":\"\",\"complete\":true,\"steps\":{}}",
                "{\"schemaVersion\":1,\"raw\":\"\",\"complete\":true,\"finishReason\":\"WHY\"}"
            })
    void fromJson_notASolution_typedError(String json) {
        assertThatThrownBy(() -> Solution.fromJson(json)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void evidence_foreignValue_isRefused() {
        assertThatThrownBy(() -> new Evidence("votes", Map.of("when", Duration.ZERO)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Duration");
    }
}
