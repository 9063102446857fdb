package io.github.supercorrect.core.strategy;

import static io.github.supercorrect.core.strategy.Strategy.vote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.error.CapabilityMissingException;
import io.github.supercorrect.core.error.GenerationFailedException;
import io.github.supercorrect.core.model.Capability;
import io.github.supercorrect.core.model.Gate;
import io.github.supercorrect.core.model.Sampling;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.grading.answer.Answer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class VoteTest {
    @Test
    void vote_answersWrittenDifferently_areOneGroup() {
        Solution solution = solve(Scripts.samples("0.5", "2", "\\frac12", "1/2", "2"), vote(5));

        assertThat(value(solution)).contains("0.5");
        Votes votes = Votes.of(solution).orElseThrow();
        assertThat(votes.groups())
                .extracting(Votes.Group::answer, Votes.Group::samples, Votes.Group::weight)
                .containsExactly(tuple("0.5", List.of(1, 3, 4), 3.0), tuple("2", List.of(2, 5), 2.0));
        assertThat(votes.agreement()).isEqualTo(0.6);
        assertThat(votes.confidence()).isBetween(0.5, 0.8);
        assertThat(votes.voters()).isEqualTo(5);
        assertThat(votes.saved()).isZero();
    }

    @Test
    void vote_aTie_goesToTheAnswerSeenFirst() {
        assertThat(value(solve(Scripts.samples("3", "4", "4", "3"), vote(4)))).contains("3");
    }

    @Test
    void vote_samplesThatDoNotCount_areReportedAndHaveNoVote() {
        String gibberish = "7</Answer> как дела 你好 مرحبا สวัสดี";
        ScriptedModel.Builder model = Scripts.samples("4", "!", "…", "", gibberish, "4");

        Solution solution = solve(model, vote(6));

        Votes votes = Votes.of(solution).orElseThrow();
        assertThat(votes.groups())
                .extracting(Votes.Group::answer, Votes.Group::samples)
                .containsExactly(tuple("4", List.of(1, 6)));
        assertThat(votes.discarded()).extracting(Discarded::sample).containsExactly(2, 3, 4, 5);
        assertThat(votes.discarded())
                .extracting(Discarded::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).startsWith("It failed: ").contains("no memory"),
                        reason -> assertThat(reason).isEqualTo("It was cut off."),
                        reason -> assertThat(reason).isEqualTo("It has no answer."),
                        reason -> assertThat(reason).contains("gibberish", "4 scripts"));
        assertThat(Attempt.of(solution)).hasSize(6);
        assertThat(Attempt.of(solution).get(1).failure()).contains("no memory");
    }

    @Test
    void vote_everySampleFails_failsAsTheFirst() {
        try (Solver solver = solver(Scripts.samples("!", "!"), vote(2))) {
            assertThatThrownBy(() -> solver.solve("?"))
                    .isInstanceOf(GenerationFailedException.class)
                    .hasMessageContaining("no memory");
        }
    }

    @Test
    void vote_noSampleHasAnAnswer_givesTheFirstTextThatThereIs() {
        Solution solution = solve(Scripts.samples("!", "…", ""), vote(3));

        assertThat(solution.raw()).isEqualTo("<Step1>So it");
        assertThat(Votes.of(solution).orElseThrow().groups()).isEmpty();
    }

    @Test
    void vote_aGreedyCall_isSampledWithThePublishedValuesAndOneSeedAfterTheOther() {
        ScriptedModel model = Scripts.samples("1", "1", "1").build();
        SolveOptions options = SolveOptions.builder().seed(5).strategy(vote(3)).build();
        try (Solver solver = Solver.builder(model).options(options).build()) {
            solver.solve("?");
        }

        Sampling first = Sampling.builder().temperature(0.7).topP(0.8).seed(5).build();
        assertThat(model.requests())
                .extracting(request -> request.options().sampling())
                .containsExactly(
                        first,
                        first.toBuilder().seed(6).build(),
                        first.toBuilder().seed(7).build());
    }

    @Test
    void vote_aCallWithSampling_keepsIt() {
        ScriptedModel model = Scripts.samples("1").build();
        SolveOptions options =
                SolveOptions.builder().temperature(1.2).strategy(vote(2)).build();
        try (Solver solver = Solver.builder(model).options(options).build()) {
            solver.solve("?");
        }

        assertThat(model.requests())
                .allMatch(request -> request.options().sampling().temperature() == 1.2
                        && request.options().sampling().topP() == 1);
    }

    @Test
    void vote_stopEarly_drawsNoMoreThanItNeeds() {
        ScriptedModel.Builder model = Scripts.samples("4");
        ScriptedModel scripted = model.build();
        try (Solver solver =
                Solver.builder(scripted).strategy(vote(8).stopEarly(0.96)).build()) {
            Votes votes = Votes.of(solver.solve("?")).orElseThrow();

            assertThat(votes.counted()).isBetween(3, 5);
            assertThat(votes.saved()).isEqualTo(8 - votes.counted());
            assertThat(votes.drawn()).isEqualTo(votes.counted());
            assertThat(scripted.requests()).hasSize(votes.counted());
        }
    }

    @Test
    void vote_stopEarlyAtCertainty_stopsWhenTheLeaderCannotBeOvertaken() {
        Votes votes =
                Votes.of(solve(Scripts.samples("4"), vote(7).stopEarly(1))).orElseThrow();

        assertThat(votes.counted()).isEqualTo(4); // three others could only draw level
    }

    @Test
    void vote_samplesEndInAnyOrder_theSolutionIsTheSame() {
        List<String> answers = List.of("4", "5", "4", "5", "4", "4", "5", "5");
        Solution inOrder = solve(Scripts.samples(answers, reply -> reply).concurrency(8), vote(8));
        Gate first = Gate.shut();
        ScriptedModel.Builder lateFirst = ScriptedModel.builder().concurrency(8).replyToRequest(request -> {
            int sample = (int) request.options().sampling().seed();
            if (sample == 7) {
                first.release();
            }
            Reply reply = Reply.of(Scripts.answering(answers.get(sample)));
            return sample == 0 ? reply.withGateBeforeText(first) : reply;
        });

        assertThat(solve(lateFirst, vote(8))).isEqualTo(inOrder);
    }

    @Test
    void vote_decidedWhileSamplesRun_cancelsThemWithoutWaiting() throws InterruptedException {
        Gate never = Gate.shut();
        ScriptedModel.Builder model = ScriptedModel.builder().concurrency(8).replyToRequest(request -> {
            Reply reply = Reply.of(Scripts.answering("4"));
            return request.options().sampling().seed() > 4 ? reply.withGateBeforeText(never) : reply;
        });

        Solution solution = solve(model, vote(8).stopEarly(0.96));

        Votes votes = Votes.of(solution).orElseThrow();
        assertThat(votes.drawn()).isEqualTo(8);
        assertThat(votes.counted()).isLessThanOrEqualTo(5);
        assertThat(Attempt.of(solution)).hasSize(votes.counted());
    }

    @Test
    void vote_usage_isThatOfAllSamplesThatCount() {
        Usage one = new Usage(10, 2, 7, Duration.ZERO, Duration.ofMillis(3), Duration.ofMillis(4));

        Solution solution = solve(Scripts.samples(List.of("4", "5"), reply -> reply.withUsage(one)), vote(2));

        assertThat(solution.usage()).contains(one.plus(one));
    }

    @Test
    void vote_json_roundTripsWithItsEvidence() {
        Solution solution = solve(Scripts.samples("4", "!", "5", "4"), vote(4).stopEarly(0.99));

        Solution read = Solution.fromJson(solution.toJson());

        assertThat(read).isEqualTo(solution);
        assertThat(Votes.of(read)).isEqualTo(Votes.of(solution));
        assertThat(Attempt.of(read)).isEqualTo(Attempt.of(solution));
        assertThat(solution.evidence().get(0).details()).containsEntry("strategy", "vote(4).stopEarly(0.99)");
    }

    @Test
    void weighted_aProvablyWrongStep_countsATenth() {
        ScriptedModel.Builder model = ScriptedModel.builder()
                .replyToRequest(request -> Reply.of(
                        request.options().sampling().seed() < 2
                                ? "<Step1>47+85=131.</Step1><Answer>131</Answer>"
                                : "<Step1>47+85=132.</Step1><Answer>132</Answer>"));

        assertThat(value(solve(model, vote(3)))).contains("131");
        Solution weighted = solve(model, vote(3).weighted());
        assertThat(value(weighted)).contains("132");
        assertThat(Votes.of(weighted).orElseThrow().groups())
                .extracting(Votes.Group::weight)
                .containsExactly(1.0, 0.2);
    }

    @Test
    void vote_modelThatCannotSample_isAnErrorBeforeAnythingRuns() {
        ScriptedModel model =
                Scripts.samples("4").capabilities(EnumSet.of(Capability.SEED)).build();
        try (Solver solver = Solver.builder(model).strategy(vote(3)).build()) {
            assertThatThrownBy(() -> solver.solve("?"))
                    .isInstanceOf(CapabilityMissingException.class)
                    .hasMessageContaining("SAMPLING");
        }
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void vote_modelWithoutSeeds_isDrawnWithoutThem() {
        ScriptedModel model = Scripts.samples("4")
                .capabilities(EnumSet.of(Capability.SAMPLING))
                .build();
        try (Solver solver = Solver.builder(model).strategy(vote(3)).build()) {
            assertThat(value(solver.solve("?"))).contains("4");
        }
        assertThat(model.requests())
                .hasSize(3)
                .allMatch(request -> request.options().sampling().seed() == Sampling.DEFAULT_SEED);
    }

    private static Solution solve(ScriptedModel.Builder model, Strategy strategy) {
        try (Solver solver = solver(model, strategy)) {
            return solver.solve("?");
        }
    }

    private static Solver solver(ScriptedModel.Builder model, Strategy strategy) {
        return Solver.builder(model.build()).ownModel().strategy(strategy).build();
    }

    private static Optional<String> value(Solution solution) {
        return solution.answer().map(Answer::value);
    }
}
