package io.github.supercorrect.core.strategy;

import static io.github.supercorrect.core.strategy.Strategy.reflect;
import static io.github.supercorrect.core.strategy.Strategy.selfCorrect;
import static io.github.supercorrect.core.strategy.Strategy.single;
import static io.github.supercorrect.core.strategy.Strategy.vote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.error.CapabilityMissingException;
import io.github.supercorrect.core.event.RoundKind;
import io.github.supercorrect.core.model.Capability;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.ModelInfo;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Message;
import io.github.supercorrect.core.prompt.PromptTemplate;
import io.github.supercorrect.core.prompt.Prompts;
import io.github.supercorrect.core.prompt.Role;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.grading.answer.Answer;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class SelfCorrectTest {
    private static final String PROBLEM = "What is 47 + 85?";
    private static final String WRONG =
            "<Step1>We add.</Step1>\n<Step2>47+85=131.</Step2>\n<Generalized>Add.</Generalized>\n<Answer>131</Answer>";
    private static final String CORRECTION =
            "<Step1>We add.</Step1>\n<Step2>47+85=131.<Cause>The carry is missing.</Cause>"
                    + "<Correction>47+85=132.</Correction></Step2>\n<Answer>132</Answer>";
    private static final String WITHOUT_CAUSE =
            "<Step1>We add.</Step1>\n<Step2>47+85=132.</Step2>\n<Answer>132</Answer>";
    private static final String WRONG_AGAIN =
            "<Step1>We add.</Step1>\n<Step2>47+85=131.<Cause>?</Cause><Correction>47+85=130.</Correction></Step2>\n<Answer>130</Answer>";

    @Test
    void selfCorrect_causeAndAnotherAnswer_isAcceptedAndTraced() {
        Solution solution = solve(selfCorrect(), WRONG, CORRECTION);

        assertThat(value(solution)).contains("132");
        Revision revision = Revision.of(solution).get(0);
        assertThat(revision.before()).isEqualTo("131");
        assertThat(revision.after()).isEqualTo("132");
        assertThat(revision.accepted()).isTrue();
        assertThat(revision.reason()).isEqualTo("The answer changed, and step 2 has a cause.");
        CorrectionTrace trace = Objects.requireNonNull(revision.trace());
        assertThat(trace.steps())
                .extracting(TraceStep::number, TraceStep::verdict, TraceStep::cause, TraceStep::correction)
                .containsExactly(
                        tuple(1, StepVerdict.HOLDS, null, null),
                        tuple(2, StepVerdict.WRONG, "The carry is missing.", "47+85=132."));
        assertThat(trace.firstWrong().map(TraceStep::number)).contains(2);
        assertThat(Attempt.of(solution))
                .extracting(attempt -> attempt.round().kind(), attempt -> Objects.requireNonNull(attempt.checks())
                        .firstWrongStep())
                .containsExactly(tuple(RoundKind.SOLVE, 2), tuple(RoundKind.CORRECTION, null));
        assertThat(Solution.fromJson(solution.toJson())).isEqualTo(solution);
        assertThat(Revision.of(Solution.fromJson(solution.toJson()))).isEqualTo(Revision.of(solution));
    }

    @Test
    void selfCorrect_theRequest_isTheCorrectionPromptWithProblemAndSolution() {
        ScriptedModel model =
                ScriptedModel.builder().reply(WRONG).reply(CORRECTION).build();
        solve(model, selfCorrect());

        assertThat(model.requests().get(1).prompt())
                .isEqualTo(new ChatPrompt(List.of(
                        new Message(Role.SYSTEM, Prompts.CORRECTION),
                        new Message(Role.USER, "Problem: " + PROBLEM + "\nReasoning steps to be Checked:\n" + WRONG))));
    }

    @ParameterizedTest
    @EnumSource(Acceptance.class)
    void acceptIf_aCorrectionThatIsRight_isDecidedByThePolicy(Acceptance policy) {
        Solution solution = solve(selfCorrect().acceptIf(policy), WRONG, CORRECTION, WITHOUT_CAUSE);

        assertThat(value(solution)).contains(policy == Acceptance.NEVER ? "131" : "132");
        assertThat(Revision.of(solution).get(0).after()).isEqualTo("132");
    }

    @ParameterizedTest
    @EnumSource(Acceptance.class)
    void acceptIf_aCorrectionThatMayBeWrong_isDecidedByThePolicy(Acceptance policy) {
        Solution solution = solve(selfCorrect().acceptIf(policy), WRONG, WRONG_AGAIN, CORRECTION);

        assertThat(value(solution)).contains(policy == Acceptance.CHANGED_WITH_CAUSE ? "130" : "131");
        assertThat(Revision.of(solution).get(0).reason())
                .contains(
                        switch (policy) {
                            case CHANGED_WITH_CAUSE -> "step 2 has a cause";
                            case CHECKED -> "Step 2 of the correction is provably wrong: 47+85=130";
                            case CONFIRMED -> "came to another answer";
                            case NEVER -> "never accepted";
                        });
    }

    @Test
    void acceptIf_noCause_isNotAccepted() {
        Solution solution = solve(selfCorrect(), WRONG, WITHOUT_CAUSE);

        assertThat(value(solution)).contains("131");
        assertThat(Revision.of(solution).get(0).reason()).isEqualTo("The answer changed, and no step has a cause.");
    }

    @Test
    void acceptIf_theSameAnswerOrNone_keepsTheFirst() {
        assertThat(Revision.of(solve(selfCorrect(), WRONG, WRONG)).get(0).reason())
                .isEqualTo("The answer stays the same.");
        Solution cut =
                solve(selfCorrect(), Reply.of(WRONG), Reply.of(CORRECTION).withFinishReason(FinishReason.LENGTH));
        assertThat(value(cut)).contains("131");
        assertThat(Revision.of(cut).get(0).reason()).isEqualTo("The correction has no whole answer.");
    }

    @Test
    void checked_nothingProvablyWrongBefore_keepsTheFirst() {
        Solution solution = solve(
                selfCorrect().acceptIf(Acceptance.CHECKED), "<Step1>It is so.</Step1><Answer>131</Answer>", CORRECTION);

        assertThat(value(solution)).contains("131");
        assertThat(Revision.of(solution).get(0).reason()).contains("No step of the first solution is provably wrong");
    }

    @Test
    void rounds_accepted_correctsTheCorrection() {
        ScriptedModel model = ScriptedModel.builder()
                .reply(WRONG)
                .reply(WRONG_AGAIN)
                .reply(CORRECTION)
                .reply(CORRECTION)
                .build();

        Solution solution = solve(model, selfCorrect().rounds(5));

        assertThat(value(solution)).contains("132");
        assertThat(Revision.of(solution)).extracting(Revision::accepted).containsExactly(true, true, false);
        assertThat(((ChatPrompt) model.requests().get(2).prompt())
                        .messages()
                        .get(1)
                        .text())
                .endsWith("<Step1>We add.</Step1>\n<Step2>47+85=130.</Step2>\n<Answer>130</Answer>");
    }

    @Test
    void round_thatFails_keepsTheFirstSolution() {
        Solution solution =
                solve(selfCorrect(), Reply.of(WRONG), Reply.of("").withFailure(new IllegalStateException("no memory")));

        assertThat(value(solution)).contains("131");
        assertThat(Revision.of(solution).get(0).reason())
                .contains("The round failed")
                .contains("no memory");
        assertThat(Attempt.of(solution).get(1).failure()).contains("no memory");
    }

    @Test
    void by_anotherModel_letsThatOneCorrect() {
        ScriptedModel student = ScriptedModel.saying(WRONG);
        ScriptedModel teacher = ScriptedModel.saying(CORRECTION);

        Solution solution = solve(student, selfCorrect().by(teacher));

        assertThat(value(solution)).contains("132");
        assertThat(student.requests()).hasSize(1);
        assertThat(teacher.requests()).hasSize(1);
        assertThat(teacher.isClosed()).isFalse();
    }

    @Test
    void by_aTeacherThatLacksSomething_isAnErrorBeforeAnythingRuns() {
        ScriptedModel student = ScriptedModel.saying(WRONG);
        ScriptedModel teacher = ScriptedModel.builder()
                .capabilities(EnumSet.of(Capability.SEED))
                .build();
        PromptTemplate raw =
                PromptTemplate.builder("raw").raw("{{problem}} {{steps}}").build();

        assertThatThrownBy(() -> solve(student, selfCorrect().by(teacher).prompt(raw)))
                .isInstanceOf(CapabilityMissingException.class)
                .hasMessageContaining("RAW_PROMPT");
        assertThat(student.requests()).isEmpty();
    }

    @Test
    void context_withoutRoom_refusesTheRoundWithFigures() {
        Solution solution = solve(withContext(300), selfCorrect());

        assertThat(value(solution)).contains("131");
        assertThat(Attempt.of(solution)).hasSize(1);
        assertThat(Revision.of(solution).get(0).reason())
                .matches("There is no room for another round: prompt and answer would need about \\d+ tokens, and the"
                        + " model's context has 300\\.");
    }

    @Test
    void context_forTheStepsOnly_leavesTheRestOut() {
        ScriptedModel model = withContext(420);

        Solution solution = solve(model, selfCorrect());

        assertThat(value(solution)).contains("132");
        assertThat(((ChatPrompt) model.requests().get(1).prompt())
                        .messages()
                        .get(1)
                        .text())
                .endsWith("<Step1>We add.</Step1>\n<Step2>47+85=131.</Step2>\n<Answer>131</Answer>")
                .doesNotContain("in every case");
        assertThat(Revision.of(solution).get(0).reason()).contains("Only steps and answer were sent");
    }

    private static ScriptedModel withContext(int size) {
        return ScriptedModel.builder()
                .info(ModelInfo.builder().contextSize(size).build())
                .reply(WRONG.replace("Add.", "Add, as one does in every case. ".repeat(20)))
                .reply(CORRECTION)
                .build();
    }

    @Test
    void then_afterAVote_correctsTheWinner() {
        ScriptedModel model = ScriptedModel.builder()
                .replyToRequest(request -> Reply.of(isCorrection((ChatPrompt) request.prompt()) ? CORRECTION : WRONG))
                .build();

        Solution solution = solve(model, vote(3).then(selfCorrect()));

        assertThat(value(solution)).contains("132");
        assertThat(Votes.of(solution).orElseThrow().agreement()).isEqualTo(1);
        assertThat(Attempt.of(solution))
                .extracting(attempt -> attempt.round().number(), attempt -> attempt.round()
                        .kind())
                .containsExactly(
                        tuple(1, RoundKind.SAMPLE),
                        tuple(2, RoundKind.SAMPLE),
                        tuple(3, RoundKind.SAMPLE),
                        tuple(4, RoundKind.CORRECTION));
    }

    @Test
    void then_afterSingle_isTheSameAsAlone() {
        assertThat(solve(single().then(selfCorrect()), WRONG, CORRECTION).raw())
                .isEqualTo(solve(selfCorrect(), WRONG, CORRECTION).raw());
    }

    @Test
    void reflect_aWholeAnswer_stands() {
        ScriptedModel model =
                ScriptedModel.builder().reply(WRONG).reply(WITHOUT_CAUSE).build();

        Solution solution = solve(model, reflect());

        assertThat(value(solution)).contains("132");
        assertThat(Revision.of(solution).get(0).reason()).isEqualTo("The answer after checking stands.");
        assertThat(((ChatPrompt) model.requests().get(1).prompt()).messages())
                .extracting(Message::role)
                .containsExactly(Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.USER);
    }

    @Test
    void reflect_noAnswer_keepsTheFirst() {
        Solution solution = solve(reflect(), WRONG, "I am sure.");

        assertThat(value(solution)).contains("131");
        assertThat(Revision.of(solution).get(0).accepted()).isFalse();
    }

    private static boolean isCorrection(ChatPrompt prompt) {
        return prompt.messages().get(0).text().equals(Prompts.CORRECTION);
    }

    private static Solution solve(Strategy strategy, String... replies) {
        return solve(strategy, Stream.of(replies).map(Reply::of).toArray(Reply[]::new));
    }

    private static Solution solve(Strategy strategy, Reply... replies) {
        ScriptedModel.Builder model = ScriptedModel.builder();
        Stream.of(replies).forEach(model::reply);
        return solve(model.build(), strategy);
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
