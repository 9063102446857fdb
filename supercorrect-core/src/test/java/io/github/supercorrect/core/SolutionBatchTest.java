package io.github.supercorrect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.model.Gate;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Message;
import io.github.supercorrect.core.prompt.Prompt;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SolutionBatchTest {
    private static final LanguageModel ECHO = (prompt, options, sink) -> {
        sink.accept("<Answer>" + problem(prompt) + "</Answer>");
        return GenerationResult.stopped();
    };

    @Test
    void solveAll_manyProblemsAtATime_itemsInInputOrder() {
        List<String> problems = IntStream.range(0, 500).mapToObj(i -> "p" + i).toList();
        try (Solver solver = Solver.builder(ECHO).build();
                SolutionBatch batch = solver.solveAll(
                        problems, BatchOptions.builder().concurrency(8).build())) {
            long index = 0;
            for (BatchItem item : batch) {
                assertThat(item.index()).isEqualTo(index++);
                assertThat(item.orThrow().answer())
                        .hasValueSatisfying(answer -> assertThat(answer.raw()).isEqualTo(item.problem()));
            }
            assertThat(index).isEqualTo(500);
        }
    }

    @Test
    void solveAll_failingProblems_areItemsOfTheirOwn() {
        ScriptedModel model = ScriptedModel.builder()
                .replyTo(prompt -> problem(prompt).equals("bad")
                        ? Reply.of("").withFailure(new EngineCrashedException("dead"))
                        : Reply.of("<Answer>1</Answer>"))
                .build();
        try (Solver solver = Solver.builder(model).build();
                SolutionBatch batch = solver.solveAll(List.of("good", "bad", " ", "good"))) {
            List<BatchItem> items = new ArrayList<>();
            batch.forEach(items::add);

            assertThat(items).extracting(item -> item.solution().isPresent()).containsExactly(true, false, false, true);
            assertThat(items.get(1).failure()).containsInstanceOf(EngineCrashedException.class);
            assertThat(items.get(2).failure()).containsInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> items.get(1).orThrow()).isInstanceOf(EngineCrashedException.class);
        }
    }

    @Test
    void solveAll_completionOrder_slowFirstComesLast() {
        Gate gate = Gate.shut();
        ScriptedModel model = ScriptedModel.builder()
                .replyTo(prompt -> {
                    Reply reply = Reply.of("<Answer>1</Answer>");
                    return problem(prompt).equals("slow") ? reply.withGateBeforeText(gate) : reply;
                })
                .build();
        BatchOptions options = BatchOptions.builder()
                .concurrency(2)
                .order(BatchOptions.Order.COMPLETION)
                .build();
        try (Solver solver = Solver.builder(model).build();
                SolutionBatch batch = solver.solveAll(List.of("slow", "a", "b"), options)) {
            List<String> problems = new ArrayList<>();
            for (BatchItem item : batch) {
                problems.add(item.problem());
                if (problems.size() == 2) {
                    gate.release();
                }
            }

            assertThat(problems).containsExactly("a", "b", "slow");
        }
    }

    @Test
    void solveAll_concurrency_isReachedAndNotPassed() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(3);
        LanguageModel model = (prompt, options, sink) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            try {
                together.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            running.decrementAndGet();
            return GenerationResult.stopped();
        };
        try (Solver solver = Solver.builder(model).build();
                SolutionBatch batch = solver.solveAll(
                        List.of("a", "b", "c", "d", "e", "f"),
                        BatchOptions.builder().concurrency(3).build())) {
            assertThat(batch).hasSize(6);
        }
        assertThat(most).hasValue(3);
    }

    @Test
    void solveAll_endlessInput_readOnlyAheadOfTheReader() {
        AtomicInteger read = new AtomicInteger();
        Iterable<String> endless = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public String next() {
                return "p" + read.incrementAndGet();
            }
        };
        try (Solver solver = Solver.builder(ECHO).build();
                SolutionBatch batch = solver.solveAll(endless)) {
            Iterator<BatchItem> items = batch.iterator();
            for (int i = 0; i < 100; i++) {
                items.next();
            }

            assertThat(read.get()).isBetween(100, 110);
        }
    }

    @Test
    void solveAll_inputThrows_afterTheItemsBefore() {
        Iterable<String> broken = () -> IntStream.range(0, 5)
                .mapToObj(i -> {
                    if (i == 3) {
                        throw new IllegalStateException("line 3");
                    }
                    return "p" + i;
                })
                .iterator();
        try (Solver solver = Solver.builder(ECHO).build();
                SolutionBatch batch = solver.solveAll(broken)) {
            Iterator<BatchItem> items = batch.iterator();
            for (int i = 0; i < 3; i++) {
                assertThat(items.next().problem()).isEqualTo("p" + i);
            }
            assertThatThrownBy(items::hasNext).hasMessage("line 3");
        }
    }

    @Test
    void close_whileReaderWaits_readerIsBack() throws Exception {
        Gate gate = Gate.deaf();
        ScriptedModel model = ScriptedModel.builder()
                .reply(Reply.of("x").withGateBeforeText(gate))
                .build();
        try (Solver solver = Solver.builder(model).build()) {
            SolutionBatch batch = solver.solveAll(List.of("a", "b", "c"));
            Iterator<BatchItem> items = batch.iterator();
            Thread closer = new Thread(() -> {
                try {
                    gate.awaitArrival();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                batch.close();
            });
            closer.start();
            while (items.hasNext()) {
                items.next();
            }
            closer.join();

            assertThat(items.hasNext()).isFalse();
        } finally {
            gate.release();
        }
    }

    private static String problem(Prompt prompt) {
        List<Message> messages = ((ChatPrompt) prompt).messages();
        return messages.get(messages.size() - 1).text();
    }
}
