package io.github.supercorrect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.ClosedException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.TimedOutException;
import io.github.supercorrect.core.model.Gate;
import io.github.supercorrect.core.model.ModelInfo;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import io.github.supercorrect.core.strategy.CorrectionTrace;
import io.github.supercorrect.core.strategy.StepVerdict;
import io.github.supercorrect.core.strategy.TraceSource;
import io.github.supercorrect.core.strategy.TraceStep;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CorrectorTest {
    private static final String PROBLEM = "What is 47 + 85?";

    @Test
    void withoutModel_linesWithoutTags_areSteps() {
        CorrectionTrace trace = check("We add.\n\n47+85=131\nSo it is 131.");

        assertThat(trace.source()).isEqualTo(TraceSource.STEP_CHECKER);
        assertThat(trace.complete()).isTrue();
        assertThat(trace.steps())
                .extracting(TraceStep::number, TraceStep::text, TraceStep::verdict)
                .containsExactly(
                        tuple(1, "We add.", StepVerdict.UNCHECKED),
                        tuple(2, "47+85=131", StepVerdict.WRONG),
                        tuple(3, "So it is 131.", StepVerdict.UNCHECKED));
        TraceStep wrong = trace.firstWrong().orElseThrow();
        assertThat(wrong.cause()).isEqualTo("47+85=131");
        assertThat(wrong.correction()).contains("132");
        assertThat(trace.claimsChecked()).isEqualTo(1);
        assertThat(CorrectionTrace.fromMap(trace.asMap())).isEqualTo(trace);
    }

    @Test
    void withoutModel_tags_giveTheNumbersAndKeysCount() {
        CorrectionTrace trace = check("<Step3>We add.</Step3><Step7>So. <Key>7+5=12</Key> <Key>12+1=14</Key></Step7>");

        assertThat(trace.steps()).extracting(TraceStep::number).containsExactly(3, 7);
        assertThat(trace.firstWrong().map(TraceStep::number)).contains(7);
        assertThat(trace.claimsChecked()).isEqualTo(2);
    }

    @Test
    void withoutModel_nothing_isATraceWithoutSteps() {
        assertThat(check(" ").steps()).isEmpty();
    }

    @Test
    void onAModel_causeAndCorrection_areThoseThatTheModelGives() {
        ScriptedModel model = ScriptedModel.saying("<Step1>47+85=131<Cause>No carry.</Cause></Step1>"
                + "<Step2><Correction>47+85=132</Correction></Step2><Answer>132</Answer>");
        try (Corrector corrector = Corrector.on(model)) {
            CorrectionTrace trace = corrector.check(PROBLEM, "47+85=131");

            assertThat(trace.source()).isEqualTo(TraceSource.MODEL);
            assertThat(trace.answer()).isEqualTo("132");
            assertThat(trace.firstWrong())
                    .contains(new TraceStep(1, "47+85=131", StepVerdict.WRONG, "No carry.", "47+85=132"));
            assertThat(trace.steps().get(1).verdict()).isEqualTo(StepVerdict.HOLDS);
        }
        assertThat(model.isClosed()).isFalse();
    }

    @Test
    void onAModel_somethingElseThanATrace_isNotComplete() {
        try (Corrector corrector = Corrector.on(ScriptedModel.saying("I do not know."))) {
            CorrectionTrace trace = corrector.check(PROBLEM, "47+85=131");

            assertThat(trace.complete()).isFalse();
            assertThat(trace.firstWrong()).isEmpty();
        }
    }

    @Test
    void check_emptyOrTooLong_isRefused() {
        Corrector any = Corrector.on(ScriptedModel.saying(""));
        assertThatThrownBy(() -> any.check(PROBLEM, " "))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("solution");
        assertThatThrownBy(() -> any.check("", "4"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("problem");
        ScriptedModel small = ScriptedModel.builder()
                .info(ModelInfo.builder().contextSize(300).build())
                .build();
        assertThatThrownBy(() -> Corrector.on(small).check(PROBLEM, "47+85=131"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("300");
        assertThat(small.requests()).isEmpty();
    }

    @Test
    void check_aBudget_holds() {
        ScriptedModel model = ScriptedModel.builder()
                .reply(Reply.of("").withGateBeforeText(Gate.shut()))
                .build();
        SolveOptions options =
                SolveOptions.builder().timeout(Duration.ofMillis(50)).build();
        try (Corrector corrector = Corrector.on(model)) {
            assertThatThrownBy(() -> corrector.check(PROBLEM, "4", options)).isInstanceOf(TimedOutException.class);
        }
    }

    @Test
    void close_endsAChecksUnderWay() throws Exception {
        Gate gate = Gate.shut();
        ScriptedModel model = ScriptedModel.builder()
                .reply(Reply.of("").withGateBeforeText(gate))
                .build();
        Corrector corrector = Corrector.on(model);
        CompletableFuture<CorrectionTrace> trace = CompletableFuture.supplyAsync(() -> corrector.check(PROBLEM, "4"));
        gate.awaitArrival();
        corrector.close();

        assertThatThrownBy(() -> trace.get(1, TimeUnit.SECONDS)).hasCauseInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> corrector.check(PROBLEM, "4")).isInstanceOf(ClosedException.class);
    }

    private static CorrectionTrace check(String solution) {
        try (Corrector corrector = Corrector.withoutModel()) {
            return corrector.check(PROBLEM, solution);
        }
    }
}
