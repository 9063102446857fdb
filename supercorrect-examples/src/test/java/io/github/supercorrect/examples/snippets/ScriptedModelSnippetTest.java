package io.github.supercorrect.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.solution.Solution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ScriptedModelSnippetTest {
    @Test
    void solve_withScriptedModel_isWhatTheScriptSays() {
        // tag::scripted
        ScriptedModel model = ScriptedModel.saying("<Step1>2 + 2 = 4.</Step1><Answer>4</Answer>");
        try (Solver solver = Solver.builder(model).ownModel().build()) {
            Solution solution = solver.solve("What is 2 + 2?");
            assertThat(solution.answer().orElseThrow().value()).isEqualTo("4");
            assertThat(model.requests()).hasSize(1);
        }
        // end::scripted
    }
}
