package io.github.supercorrect.core.strategy;

import static io.github.supercorrect.core.strategy.Acceptance.NEVER;
import static io.github.supercorrect.core.strategy.Strategy.resume;
import static io.github.supercorrect.core.strategy.Strategy.selfCorrect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.error.CapabilityMissingException;
import io.github.supercorrect.core.model.Capability;
import io.github.supercorrect.core.model.Sampling;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.PromptStyle;
import io.github.supercorrect.core.prompt.RawPrompt;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.solution.ThoughtStep;
import io.github.supercorrect.grading.answer.Answer;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ResumeTest {
    private static final String PROBLEM = "What is 47 + 85 + 1?";
    private static final String KEPT = "Well.\n<Step 1:>We add <Key>carefully</Key>.</Step1>\n";
    private static final String WRONG =
            KEPT + "<Step2>47+85=131.</Step2>\n<Step3>131+1=132.</Step3><Answer>132</Answer>";
    private static final String RIGHT = "<Step2>47+85=132.</Step2>\n<Step3>132+1=133.</Step3><Answer>133</Answer>";

    @Test
    void resume_aProvablyWrongStep_keepsWhatStandsBeforeAndWritesTheRestAnew() {
        ScriptedModel model = scripted(WRONG, RIGHT);

        Solution solution = solve(model, resume());

        ScriptedModel.Request second = model.requests().get(1);
        assertThat(((ChatPrompt) second.prompt()).assistantPrefix()).isEqualTo(KEPT);
        assertThat(second.options().sampling())
                .isEqualTo(Sampling.builder().temperature(0.7).topP(0.8).seed(1).build());
        assertThat(solution.raw()).isEqualTo(KEPT + RIGHT);
        assertThat(solution.steps()).extracting(ThoughtStep::number).containsExactly(1, 2, 3);
        assertThat(value(solution)).contains("133");
        Revision revision = Revision.of(solution).get(0);
        assertThat(revision.accepted()).isTrue();
        assertThat(revision.reason()).isEqualTo("Resumed from step 2: no step is provably wrong now.");
        assertThat(Objects.requireNonNull(revision.trace()).firstWrong().map(TraceStep::number))
                .contains(2);
    }

    @Test
    void resume_nothingProvablyWrong_runsNothing() {
        ScriptedModel model = scripted(KEPT + RIGHT);

        Solution solution = solve(model, resume());

        assertThat(model.requests()).hasSize(1);
        assertThat(Revision.of(solution).get(0).reason()).isEqualTo("No step was found to be wrong.");
    }

    @Test
    void resume_theSameMistakeAgain_keepsTheFirstAndTriesAnotherSeed() {
        ScriptedModel model = scripted(WRONG, "<Step2>47+85=131.</Step2><Answer>0</Answer>", RIGHT);

        Solution solution = solve(model, resume().rounds(3));

        assertThat(value(solution)).contains("133");
        assertThat(Revision.of(solution)).extracting(Revision::accepted).containsExactly(false, true);
        assertThat(model.requests())
                .extracting(request -> request.options().sampling().seed())
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void resume_whatACorrectionNamed_isWhereItGoesOn() {
        ScriptedModel model = scripted(
                "<Step1>We subtract.</Step1>\n<Step2>So it is.</Step2><Answer>38</Answer>",
                "<Step1>We subtract.<Cause>It asks for a sum.</Cause><Correction>We add.</Correction></Step1>"
                        + "<Step2>So it is.</Step2><Answer>133</Answer>",
                "<Step1>We add.</Step1><Answer>133</Answer>");

        Solution solution = solve(model, selfCorrect().acceptIf(NEVER).then(resume()));

        assertThat(value(solution)).contains("133");
        assertThat(solution.raw()).isEqualTo("<Step1>We add.</Step1><Answer>133</Answer>");
        assertThat(Revision.of(solution)).extracting(Revision::accepted).containsExactly(false, true);
    }

    @Test
    void resume_aRawPrompt_continuesIt() {
        ScriptedModel model = scripted(WRONG, RIGHT);
        SolveOptions options = SolveOptions.builder()
                .promptStyle(PromptStyle.RAW)
                .strategy(resume())
                .build();
        try (Solver solver = Solver.builder(model).options(options).build()) {
            solver.solve(PROBLEM);
        }

        assertThat(((RawPrompt) model.requests().get(1).prompt()).text()).endsWith(PROBLEM + KEPT);
    }

    @Test
    void resume_aTextWithoutTags_keepsTheLinesBefore() {
        Solution solution = solve(
                scripted("We add.\n\n47+85=131\nIt is \\boxed{131}.", "47+85=132\nIt is \\boxed{132}."), resume());

        assertThat(solution.raw()).isEqualTo("We add.\n\n47+85=132\nIt is \\boxed{132}.");
        assertThat(Revision.of(solution).get(0).reason()).startsWith("Resumed from step 2: ");
    }

    @Test
    void resume_modelThatCannotContinue_isAnErrorBeforeAnythingRuns() {
        ScriptedModel model = ScriptedModel.builder()
                .reply(WRONG)
                .capabilities(EnumSet.of(Capability.SAMPLING, Capability.SEED))
                .build();

        assertThatThrownBy(() -> solve(model, resume()))
                .isInstanceOf(CapabilityMissingException.class)
                .hasMessageContaining("ASSISTANT_PREFIX");
        assertThat(model.requests()).isEmpty();
    }

    private static ScriptedModel scripted(String... replies) {
        ScriptedModel.Builder model = ScriptedModel.builder();
        for (String reply : replies) {
            model.reply(reply);
        }
        return model.build();
    }

    private static Solution solve(ScriptedModel model, Strategy strategy) {
        try (Solver solver = Solver.builder(model).strategy(strategy).build()) {
            return solver.solve(PROBLEM);
        }
    }

    private static Optional<String> value(Solution solution) {
        return solution.answer().map(Answer::value);
    }
}
