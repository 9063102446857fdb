package io.github.supercorrect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.TimedOutException;
import io.github.supercorrect.core.model.Gate;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BudgetsTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final AtomicLong clock = new AtomicLong();

    @Test
    void firstToken_arrivedInTimeAndReadLate_isNoTimeout() throws Exception {
        Gate gate = Gate.shut();
        try (Solver solver = solver(gate);
                SolutionStream stream = solver.stream(
                        "p", options(Budgets.unlimited().withQueue(LIMIT).withFirstToken(LIMIT)))) {
            gate.awaitArrival();
            clock.addAndGet(Duration.ofHours(1).toNanos());
            gate.release();

            assertThat(stream.solution().raw()).isEqualTo("<Answer>4</Answer>");
        }
    }

    @Test
    void total_passedWhileNobodyRead_isTimeoutForTheReader() throws Exception {
        Gate gate = Gate.shut();
        try (Solver solver = solver(gate);
                SolutionStream stream =
                        solver.stream("p", options(Budgets.unlimited().withTotal(LIMIT)))) {
            gate.awaitArrival();
            clock.addAndGet(Duration.ofHours(1).toNanos());

            assertThatThrownBy(stream::solution)
                    .isInstanceOf(TimedOutException.class)
                    .hasMessageContaining("total");
        }
    }

    @Test
    void total_longestDuration_isNoLimit() {
        try (Solver solver =
                Solver.builder(ScriptedModel.saying("4")).ticker(clock::get).build()) {
            Budgets longest = Budgets.unlimited()
                    .withQueue(Duration.ofSeconds(Long.MAX_VALUE))
                    .withFirstToken(Duration.ofSeconds(Long.MAX_VALUE))
                    .withTotal(Duration.ofSeconds(Long.MAX_VALUE));

            assertThat(solver.solve("p", options(longest)).raw()).isEqualTo("4");
        }
    }

    @Test
    void with_notPositive_isRefused() {
        assertThatThrownBy(() -> Budgets.unlimited().withTotal(Duration.ZERO))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("total");
        assertThatThrownBy(() -> Budgets.unlimited().withQueue(Duration.ofNanos(-1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("queue");
    }

    private Solver solver(Gate afterText) {
        ScriptedModel model = ScriptedModel.builder()
                .reply(Reply.of("<Answer>4</Answer>").withGateAfterText(afterText))
                .build();
        return Solver.builder(model).ticker(clock::get).build();
    }

    private static SolveOptions options(Budgets budgets) {
        return SolveOptions.builder().budgets(budgets).build();
    }
}
