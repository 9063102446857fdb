package io.github.supercorrect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.strategy.Votes;
import org.junit.jupiter.api.Test;

class SolveStrategyTest {
    private static final String WRONG = "<Step1>47+85=131</Step1><Answer>131</Answer>";
    private static final String CORRECTION =
            "<Step1>47+85=131<Cause>No carry.</Cause><Correction>47+85=132</Correction></Step1><Answer>132</Answer>";

    @Test
    void solve_vote_showsRoundsOnStandardErrorAndTheSolutionWithItsVotes() {
        ModellessRun run = solve(votes("4", "5", "4"), "vote(3)");

        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.output()).isEqualTo("Step 1\n  So.\n\nAnswer: 4\n2 of 3 samples agree (confidence 0.69).\n");
        assertThat(run.errors().lines())
                .containsExactlyInAnyOrder(
                        "supercorrect: round 1 (sample): answer 4",
                        "supercorrect: round 2 (sample): answer 5",
                        "supercorrect: round 3 (sample): answer 4");
    }

    @Test
    void solve_voteThatEndsEarly_saysWhatWasSaved() {
        assertThat(solve(votes("4"), "vote(7).stopEarly(1)").output())
                .endsWith("4 of 4 samples agree (confidence 0.97; 3 of 7 were not needed).\n");
    }

    @Test
    void solve_selfCorrect_saysWhatWasCorrected() {
        ModellessRun run = solve(scripted(WRONG, CORRECTION), "selfCorrect()");

        assertThat(run.output())
                .endsWith("\n\nAnswer: 132\nCorrected in step 1: No carry.\n")
                .contains("Cause: No carry.");
        assertThat(run.errors().lines())
                .containsExactly(
                        "supercorrect: round 1 (solve): answer 131", "supercorrect: round 2 (correction): answer 132");
    }

    @Test
    void solve_correctionThatIsNotAccepted_saysWhy() {
        assertThat(solve(scripted(WRONG, CORRECTION), "selfCorrect().acceptIf(NEVER)")
                        .output())
                .endsWith(
                        "Answer: 131\nNot changed by selfCorrect().acceptIf(NEVER): Corrections are never accepted here.\n");
    }

    @Test
    void solve_bestOf_namesTheSample() {
        assertThat(solve(scripted(WRONG, "<Step1>47+85=132</Step1><Answer>132</Answer>"), "bestOf(2)")
                        .output())
                .endsWith("Answer: 132\nSample 2 is the best of 2.\n");
    }

    @Test
    void solve_json_carriesTheEvidence() {
        ModellessRun run = ModellessRun.of(
                votes("4", "5", "4"), "", "solve", "--model", "nano", "--json", "--strategy", "vote(3)", "2+2");

        assertThat(run.lines()).hasSize(1);
        assertThat(Votes.of(Solution.fromJson(run.output())).orElseThrow().voters())
                .isEqualTo(3);
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void solve_noStrategy_namesPositionAndWhatIsAllowed() {
        ModellessRun run = solve(votes("4"), "votes(3)");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.errors())
                .contains("character 1", "vote, bestOf, selfCorrect")
                .hasLineCount(1);
    }

    private static ModellessRun solve(ScriptedModel model, String strategy) {
        return ModellessRun.of(model, "", "solve", "--model", "nano", "--strategy", strategy, "2+2");
    }

    private static ScriptedModel votes(String... answers) {
        return ScriptedModel.builder()
                .replyToRequest(request -> Reply.of("<Step1>So.</Step1><Answer>"
                        + answers[(int) request.options().sampling().seed() % answers.length] + "</Answer>"))
                .build();
    }

    private static ScriptedModel scripted(String first, String second) {
        return ScriptedModel.builder().reply(first).reply(second).build();
    }
}
