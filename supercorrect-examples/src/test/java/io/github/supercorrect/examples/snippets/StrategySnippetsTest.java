package io.github.supercorrect.examples.snippets;

import static io.github.supercorrect.core.strategy.Acceptance.CHECKED;
import static io.github.supercorrect.core.strategy.Strategy.selfCorrect;
import static io.github.supercorrect.core.strategy.Strategy.vote;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.Corrector;
import io.github.supercorrect.core.SolutionStream;
import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.event.RoundEvent;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.event.StepStarted;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Prompts;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.strategy.CorrectionTrace;
import io.github.supercorrect.core.strategy.Revision;
import io.github.supercorrect.core.strategy.Strategy;
import io.github.supercorrect.core.strategy.Votes;
import io.github.supercorrect.examples.PrintedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StrategySnippetsTest {
    @Test
    void solver_withAStrategy_printsVotesAndRevisions() {
        assertThat(PrintedText.by(() -> voteAndCorrect(model())))
                .contains("0.9")
                .contains("Step 1 was provably wrong (47+85=131), and no step of the correction is.");
    }

    @Test
    void stream_ofAStrategy_showsWhatIsBeingChecked() {
        try (Solver solver = Solver.builder(model()).strategy(selfCorrect()).build()) {
            assertThat(PrintedText.by(() -> follow(solver))).contains("CORRECTION: step 1\n");
        }
    }

    @Test
    void corrector_onAPupilsWork_printsTheWrongStep() {
        assertThat(PrintedText.by(StrategySnippetsTest::check)).isEqualTo("Step 2: 47+85=131, but 47+85=132\n");
    }

    @Test
    void teacher_ofASelfCorrection_isAnotherModel() {
        assertThat(teacher(model(), model()).answer().orElseThrow().value()).isEqualTo("132");
    }

    private static void voteAndCorrect(LanguageModel model) {
        // tag::vote
        try (Solver solver = Solver.builder(model)
                .strategy(vote(8).stopEarly(0.96).then(selfCorrect().acceptIf(CHECKED)))
                .build()) {
            Solution solution = solver.solve("What is 47 + 85?");
            Votes.of(solution).ifPresent(votes -> System.out.println(votes.agreement() + ", " + votes.confidence()));
            Revision.of(solution).forEach(revision -> System.out.println(revision.reason()));
        }
        // end::vote
    }

    private static Solution teacher(LanguageModel student, LanguageModel teacher) {
        try (Solver solver = Solver.builder(student).build()) {
            // tag::teacher
            SolveOptions options = SolveOptions.builder()
                    .strategy(selfCorrect().by(teacher).rounds(2))
                    .build();
            Solution solution = solver.solve("What is 47 + 85?", options);
            // end::teacher
            return solution;
        }
    }

    private static void follow(Solver solver) {
        // tag::events
        try (SolutionStream stream = solver.stream("What is 47 + 85?")) {
            for (SolutionEvent event : stream) {
                if (event instanceof RoundEvent inner && inner.event() instanceof StepStarted step) {
                    System.out.println(inner.round().kind() + ": step " + step.number());
                }
            }
        }
        // end::events
    }

    private static void check() {
        // tag::check
        try (Corrector corrector = Corrector.withoutModel()) {
            CorrectionTrace trace = corrector.check("What is 47 + 85?", "We add.\n47+85=131\nSo it is 131.");
            trace.firstWrong()
                    .ifPresent(step -> System.out.println(
                            "Step " + step.number() + ": " + step.cause() + ", but " + step.correction()));
        }
        // end::check
    }

    @Test
    void parse_theTextOfAStrategy_isTheSameStrategy() {
        // tag::parse
        Strategy strategy = Strategy.parse("vote(8).stopEarly(0.96).then(selfCorrect().acceptIf(CHECKED))");
        // end::parse
        assertThat(strategy)
                .isEqualTo(vote(8).stopEarly(0.96).then(selfCorrect().acceptIf(CHECKED)));
    }

    private static ScriptedModel model() {
        return ScriptedModel.builder()
                .replyTo(prompt -> Reply.of(
                        ((ChatPrompt) prompt).messages().get(0).text().equals(Prompts.CORRECTION)
                                ? "<Step1>47+85=131<Cause>No carry.</Cause><Correction>47+85=132</Correction></Step1>"
                                        + "<Answer>132</Answer>"
                                : "<Step1>47+85=131</Step1><Answer>131</Answer>"))
                .build();
    }
}
