package io.github.supercorrect.core.strategy;

import static io.github.supercorrect.core.strategy.Strategy.bestOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.error.CapabilityMissingException;
import io.github.supercorrect.core.model.Capability;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.grading.answer.Answer;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BestOfTest {
    @Test
    void byChecks_theOrder_isNoWrongStepThenALaterOneThenMoreClaims() {
        Solution solution = solve(
                bestOf(4),
                "<Step1>1+1=3.</Step1><Step2>1+1=2.</Step2><Answer>1</Answer>",
                "<Step1>1+1=2.</Step1><Step2>1+1=3.</Step2><Answer>2</Answer>",
                "<Step1>So it is.</Step1><Answer>3</Answer>",
                "<Step1>1+1=2.</Step1><Answer>4</Answer>");

        Ranking ranking = Ranking.of(solution).orElseThrow();
        assertThat(ranking.candidates()).extracting(Ranking.Candidate::sample).containsExactly(4, 3, 2, 1);
        assertThat(value(solution)).isEqualTo("4");
        assertThat(Ranking.of(Solution.fromJson(solution.toJson()))).contains(ranking);
    }

    @Test
    void byChecks_equalScores_takesTheFirstDrawn() {
        assertThat(value(solve(bestOf(2), "<Answer>1</Answer>", "<Answer>2</Answer>")))
                .isEqualTo("1");
    }

    @Test
    void byLogProbability_theLikeliestPerToken_isChosen() {
        List<Double> logProbabilities = List.of(-0.5, -0.1, -0.3);
        ScriptedModel model = ScriptedModel.builder()
                .replyToRequest(request -> {
                    int sample = (int) request.options().sampling().seed();
                    return Reply.of("<Answer>" + sample + "</Answer>").withLogProbability(logProbabilities.get(sample));
                })
                .build();

        try (Solver solver = Solver.builder(model)
                .strategy(bestOf(3).by(Score.LOG_PROBABILITY))
                .build()) {
            Solution solution = solver.solve("?");

            assertThat(value(solution)).isEqualTo("1");
            assertThat(Ranking.of(solution).orElseThrow().candidates().get(0).logProbability())
                    .isCloseTo(-0.1, within(1e-9));
        }
    }

    @Test
    void byLogProbability_modelThatReportsNone_isAnErrorBeforeAnythingRuns() {
        ScriptedModel model = ScriptedModel.builder()
                .capabilities(EnumSet.of(Capability.SAMPLING, Capability.SEED))
                .build();
        try (Solver solver = Solver.builder(model)
                .strategy(bestOf(3).by(Score.LOG_PROBABILITY))
                .build()) {
            assertThatThrownBy(() -> solver.solve("?"))
                    .isInstanceOf(CapabilityMissingException.class)
                    .hasMessageContaining("LOG_PROBABILITIES");
        }
    }

    private static Solution solve(Strategy strategy, String... replies) {
        ScriptedModel model = ScriptedModel.builder()
                .replyToRequest(request ->
                        Reply.of(replies[(int) request.options().sampling().seed()]))
                .build();
        try (Solver solver = Solver.builder(model).strategy(strategy).build()) {
            return solver.solve("?");
        }
    }

    private static String value(Solution solution) {
        return solution.answer().map(Answer::value).orElse("");
    }
}
