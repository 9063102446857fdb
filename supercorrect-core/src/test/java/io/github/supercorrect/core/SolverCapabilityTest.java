package io.github.supercorrect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.CapabilityMissingException;
import io.github.supercorrect.core.model.Capability;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.prompt.PromptStyle;
import io.github.supercorrect.core.prompt.PromptTemplate;
import io.github.supercorrect.core.prompt.RawPrompt;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class SolverCapabilityTest {

    @ParameterizedTest
    @MethodSource("requests")
    void solve_missingCapability_isRefusedBeforeAnythingRuns(Capability needed, SolveOptions options) {
        ScriptedModel model = ScriptedModel.builder()
                .reply("x")
                .capabilities(EnumSet.complementOf(EnumSet.of(needed)))
                .build();
        try (Solver solver = Solver.builder(model).build()) {
            assertThatThrownBy(() -> solver.solve("?", options))
                    .isInstanceOf(CapabilityMissingException.class)
                    .hasMessageContaining(needed.name());
            assertThatThrownBy(() -> solver.stream("?", options)).isInstanceOf(CapabilityMissingException.class);
            assertThatThrownBy(() -> solver.solveAsync("?", options)).isInstanceOf(CapabilityMissingException.class);
            assertThatThrownBy(() -> solver.publisher("?", options)).isInstanceOf(CapabilityMissingException.class);
        }
        assertThat(model.requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void solve_onlyThatCapability_isEnough(Capability needed, SolveOptions options) {
        ScriptedModel model =
                ScriptedModel.builder().reply("x").capabilities(Set.of(needed)).build();
        try (Solver solver = Solver.builder(model).build()) {
            assertThat(solver.solve("?", options).raw()).isEqualTo("x");
        }
    }

    static Stream<Arguments> requests() {
        PromptTemplate prefixed = PromptTemplate.builder("p")
                .user("{{problem}}")
                .assistantPrefix("<Step1>")
                .build();
        return Stream.of(
                Arguments.of(
                        Capability.ASSISTANT_PREFIX,
                        SolveOptions.builder().prompt(prefixed).build()),
                Arguments.of(
                        Capability.RAW_PROMPT,
                        SolveOptions.builder().promptStyle(PromptStyle.RAW).build()),
                Arguments.of(
                        Capability.SAMPLING,
                        SolveOptions.builder().temperature(0.7).build()),
                Arguments.of(
                        Capability.SAMPLING,
                        SolveOptions.builder().repeatPenalty(1.1).build()),
                Arguments.of(Capability.SEED, SolveOptions.builder().seed(1).build()));
    }

    @Test
    void solve_plainRequest_needsNothing() {
        ScriptedModel model =
                ScriptedModel.builder().reply("x").capabilities(Set.of()).build();
        SolveOptions options =
                SolveOptions.builder().topP(0.5).topK(3).minP(0.1).seed(0).build();
        try (Solver solver = Solver.builder(model).build()) {
            assertThat(solver.solve("?", options).raw()).isEqualTo("x");
        }
    }

    @Test
    void check_logProbabilities_needTheirCapability() {
        GenerationOptions options =
                GenerationOptions.builder().logProbabilities(true).build();
        ScriptedModel with = ScriptedModel.builder()
                .capabilities(EnumSet.allOf(Capability.class))
                .build();
        ScriptedModel without = ScriptedModel.builder()
                .capabilities(EnumSet.complementOf(EnumSet.of(Capability.LOG_PROBABILITIES)))
                .build();
        CapabilityCheck.check(with, new RawPrompt("?"), options);

        assertThatThrownBy(() -> CapabilityCheck.check(without, new RawPrompt("?"), options))
                .isInstanceOf(CapabilityMissingException.class)
                .hasMessageContaining("LOG_PROBABILITIES");
    }
}
