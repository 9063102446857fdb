package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.Corrector;
import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.strategy.Attempt;
import io.github.supercorrect.core.strategy.CorrectionTrace;
import io.github.supercorrect.core.strategy.Revision;
import io.github.supercorrect.core.strategy.Strategy;
import io.github.supercorrect.core.strategy.TraceStep;
import io.github.supercorrect.core.strategy.Votes;
import io.github.supercorrect.grading.answer.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Strategies on the demonstration model, through its engine. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrategiesIT {
    private static final String PROBLEM = "Ben has 89 folders, Eva has 7 folders. How many do they have together?";
    private static final String WRONG =
            "<Step1>We need 89+7.</Step1>\n<Step2>Add by columns: 9+7=16, 8+0+1=10. <Key>Carry 1"
                    + " from 16.</Key> So 89+7=106.</Step2>\n<Answer>106</Answer>";

    private final GgufModel model =
            GgufModel.builder(ModelReference.nano()).threads(1).open();

    @AfterAll
    void close() {
        model.close();
    }

    @Test
    void vote_onNano_agreesAndIsTheSameAgain() {
        Solution solution = solve("vote(8).stopEarly(0.96)", "What is 47 + 85?");

        assertThat(value(solution)).isEqualTo("132");
        assertThat(Votes.of(solution).orElseThrow().agreement()).isGreaterThan(0.5);
        assertThat(value(solve("vote(8).stopEarly(0.96)", "What is 47 + 85?"))).isEqualTo("132");
        assertThat(Attempt.of(solution)).allMatch(attempt -> attempt.solution() != null);
    }

    @Test
    void chain_onNano_runsEveryStage() {
        Solution solution =
                solve("bestOf(2).then(selfCorrect().acceptIf(CONFIRMED)).then(reflect()).then(resume())", PROBLEM);

        assertThat(value(solution)).isNotEmpty();
        assertThat(Revision.of(solution)).extracting(Revision::by).contains("reflect()", "resume()");
    }

    @Test
    void corrector_onNano_findsTheWrongStepOfAPupil() {
        try (Corrector corrector = Corrector.on(model)) {
            CorrectionTrace trace = corrector.check(PROBLEM, WRONG);

            assertThat(trace.complete()).isTrue();
            assertThat(trace.firstWrong().map(TraceStep::number)).contains(2);
            assertThat(trace.answer()).isEqualTo("96");
        }
    }

    private Solution solve(String strategy, String problem) {
        SolveOptions options =
                SolveOptions.builder().strategy(Strategy.parse(strategy)).build();
        try (Solver solver = Solver.builder(model).options(options).build()) {
            return solver.solve(problem);
        }
    }

    private static String value(Solution solution) {
        return solution.answer().map(Answer::value).orElse("");
    }
}
