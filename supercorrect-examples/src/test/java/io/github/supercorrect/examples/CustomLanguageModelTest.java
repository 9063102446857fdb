package io.github.supercorrect.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.error.PromptTooLongException;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.core.prompt.PromptStyle;
import io.github.supercorrect.core.solution.Solution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CustomLanguageModelTest {
    @Test
    void main_bothModels_answersAndTheRefusalArePrinted() {
        String printed = PrintedText.by(() -> CustomLanguageModel.main(new String[0]));

        assertThat(printed.lines().toList())
                .hasSize(3)
                .startsWith("lambda: 4", "adding model: 132")
                .last()
                .asString()
                .startsWith("refused before anything ran: ");
    }

    @Test
    void addingModel_fewTokensAllowed_isCutOff() {
        try (Solver solver = Solver.builder(new AddingModel()).ownModel().build()) {
            Solution solution = solver.solve(
                    "What is 1 + 2?", SolveOptions.builder().maxTokens(3).build());

            assertThat(solution.finishReason()).contains(FinishReason.LENGTH);
            assertThat(solution.isComplete()).isFalse();
            assertThat(solution.usage()).map(Usage::generatedTokens).contains(3);
        }
    }

    @Test
    void addingModel_rawPrompt_isRead() {
        SolveOptions raw =
                SolveOptions.builder().promptStyle(PromptStyle.RAW).seed(7).build();
        try (Solver solver = Solver.builder(new AddingModel()).ownModel().build()) {
            assertThat(solver.solve("What is 1 + 2?", raw).answer())
                    .hasValueSatisfying(answer -> assertThat(answer.value()).isEqualTo("3"));
        }
    }

    @Test
    void addingModel_problemBeyondTheContext_isTypedError() {
        try (Solver solver = Solver.builder(new AddingModel()).ownModel().build()) {
            assertThatThrownBy(() -> solver.solve("one more ".repeat(1000))).isInstanceOf(PromptTooLongException.class);
        }
    }
}
