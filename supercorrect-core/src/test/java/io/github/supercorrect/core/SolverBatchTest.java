package io.github.supercorrect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.CapabilityMissingException;
import io.github.supercorrect.core.error.ClosedException;
import io.github.supercorrect.core.error.GenerationFailedException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.model.Gate;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Prompt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SolverBatchTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void solveAll_inputOrder_keepsIt(int concurrency) {
        try (Solver solver = echo();
                SolutionBatch batch = solver.solveAll(problems(100), concurrency(concurrency))) {
            int index = 0;
            for (BatchItem item : batch) {
                assertThat(item.index()).isEqualTo(index);
                assertThat(item.problem()).isEqualTo("problem " + index);
                assertThat(item.orThrow().raw()).isEqualTo("problem " + index);
                index++;
            }
            assertThat(index).isEqualTo(100);
        }
    }

    @Test
    void solveAll_completionOrder_givesTheQuickOnesFirst() {
        Gate slow = Gate.shut();
        ScriptedModel model = ScriptedModel.builder()
                .replyTo(prompt -> problemOf(prompt).equals("problem 0")
                        ? Reply.of("slow").withGateBeforeText(slow)
                        : Reply.of("quick"))
                .build();
        BatchOptions options = BatchOptions.builder()
                .order(BatchOptions.Order.COMPLETION)
                .concurrency(2)
                .build();
        try (Solver solver = Solver.builder(model).build();
                SolutionBatch batch = solver.solveAll(problems(20), options)) {
            List<Long> indices = new ArrayList<>();
            for (BatchItem item : batch) {
                indices.add(item.index());
                if (indices.size() == 19) {
                    slow.release();
                }
            }
            assertThat(indices).hasSize(20).doesNotHaveDuplicates().endsWith(0L);
        }
    }

    @Test
    void solveAll_failures_areTheirOwnItems() {
        ScriptedModel model = ScriptedModel.builder()
                .replyTo(prompt -> problemOf(prompt).equals("broken")
                        ? Reply.of("").withFailure(new IllegalStateException("model"))
                        : Reply.of("fine"))
                .build();
        List<String> problems = Arrays.asList("a", "broken", " ", "b\ud83d", "c");
        try (Solver solver = Solver.builder(model).build();
                SolutionBatch batch = solver.solveAll(problems)) {
            List<BatchItem> items = new ArrayList<>();
            batch.forEach(items::add);

            assertThat(items)
                    .extracting(item -> item.solution().isPresent())
                    .containsExactly(true, false, false, false, true);
            assertThat(items.get(1).failure()).containsInstanceOf(GenerationFailedException.class);
            assertThat(items.get(2).failure()).containsInstanceOf(InvalidInputException.class);
            assertThat(items.get(3).failure()).containsInstanceOf(InvalidInputException.class);
            assertThatThrownBy(items.get(1)::orThrow).isInstanceOf(GenerationFailedException.class);
        }
    }

    @Test
    @SuppressWarnings("NullAway") // what a Java caller may do
    void solveAll_nullProblem_isAFailedItem() {
        try (Solver solver = echo();
                SolutionBatch batch = solver.solveAll(Arrays.asList("a", null, "b"))) {
            List<BatchItem> items = new ArrayList<>();
            batch.forEach(items::add);
            assertThat(items).hasSize(3);
            assertThat(items.get(1).failure()).containsInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void solveAll_iterableThrows_afterTheItemsBefore() {
        Iterable<String> problems = () -> Stream.iterate(0, i -> i + 1)
                .map(i -> {
                    if (i == 3) {
                        throw new IllegalStateException("line 4 is damaged");
                    }
                    return "problem " + i;
                })
                .iterator();
        try (Solver solver = echo();
                SolutionBatch batch = solver.solveAll(problems, concurrency(4))) {
            Iterator<BatchItem> items = batch.iterator();
            for (int i = 0; i < 3; i++) {
                assertThat(items.next().index()).isEqualTo(i);
            }
            assertThatThrownBy(items::hasNext)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("line 4 is damaged");
            assertThatThrownBy(items::hasNext).hasMessage("line 4 is damaged");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void solveAll_endlessIterable_isReadABoundedNumberAhead(int concurrency) {
        AtomicInteger read = new AtomicInteger();
        Iterable<String> endless =
                () -> Stream.generate(() -> "problem " + read.getAndIncrement()).iterator();
        try (Solver solver = echo();
                SolutionBatch batch = solver.solveAll(endless, concurrency(concurrency))) {
            assertThat(read).hasValue(0);
            Iterator<BatchItem> items = batch.iterator();
            for (int taken = 1; taken <= 500; taken++) {
                items.next();
                assertThat(read.get() - taken).isLessThanOrEqualTo(4 * concurrency);
            }
        }
    }

    @Test
    void solveAll_concurrency_isNotExceeded() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        LanguageModel model = (prompt, options, sink) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            sink.accept("x");
            running.decrementAndGet();
            return GenerationResult.stopped();
        };
        try (Solver solver = Solver.builder(model).build();
                SolutionBatch batch = solver.solveAll(problems(300), concurrency(3))) {
            assertThat(batch).hasSize(300);
        }
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void solveAll_slowSource_doesNotHoldBackItems() throws InterruptedException {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>(List.of("first"));
        Iterable<String> source = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public String next() {
                try {
                    return lines.take();
                } catch (InterruptedException e) {
                    throw new NoSuchElementException("interrupted");
                }
            }
        };
        try (Solver solver = echo();
                SolutionBatch batch = solver.solveAll(source, concurrency(2))) {
            Iterator<BatchItem> items = batch.iterator();
            assertThat(items.next().problem()).isEqualTo("first");
            lines.put("second");
            assertThat(items.next().problem()).isEqualTo("second");
        }
    }

    @Test
    @SuppressWarnings("try") // closing is what is tested
    void close_halfWay_stopsTheModelAndTheTaker() throws InterruptedException {
        Gate gate = Gate.shut();
        ScriptedModel model = ScriptedModel.builder()
                .replyTo(prompt -> problemOf(prompt).equals("problem 0")
                        ? Reply.of("fine")
                        : Reply.of("x").withGateBeforeText(gate))
                .build();
        try (Solver solver = Solver.builder(model).build();
                SolutionBatch batch = solver.solveAll(problems(10), concurrency(2))) {
            Iterator<BatchItem> items = batch.iterator();
            items.next();
            gate.awaitArrival();
            batch.close();
            batch.close();
            assertThat(items.hasNext()).isFalse();
        }
        assertThat(model.requests()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void close_afterTheLast_isQuiet() {
        try (Solver solver = echo()) {
            SolutionBatch batch = solver.solveAll(problems(1));
            Iterator<BatchItem> items = batch.iterator();
            items.next();
            assertThat(items.hasNext()).isFalse();
            batch.close();
            assertThat(items.hasNext()).isFalse();
            assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void solverClose_halfWay_failsTheRest() throws InterruptedException {
        Gate gate = Gate.shut();
        ScriptedModel model = ScriptedModel.builder()
                .replyTo(prompt -> Reply.of("x").withGateBeforeText(gate))
                .build();
        Solver solver = Solver.builder(model).build();
        SolutionBatch batch =
                solver.solveAll(() -> Stream.generate(() -> "again").iterator(), concurrency(2));
        Iterator<BatchItem> items = batch.iterator();
        gate.awaitArrival();
        solver.close();
        List<BatchItem> failed = new ArrayList<>();
        assertThatThrownBy(() -> items.forEachRemaining(failed::add)).isInstanceOf(ClosedException.class);
        assertThat(failed).hasSizeLessThanOrEqualTo(4).allSatisfy(item -> assertThat(item.failure())
                .isPresent());
        batch.close();
    }

    @Test
    void hasNext_interrupted_closesTheBatch() throws InterruptedException {
        Gate gate = Gate.shut();
        ScriptedModel model = ScriptedModel.builder()
                .replyTo(prompt -> Reply.of("x").withGateBeforeText(gate))
                .build();
        try (Solver solver = Solver.builder(model).build();
                SolutionBatch batch = solver.solveAll(problems(5))) {
            Iterator<BatchItem> items = batch.iterator();
            gate.awaitArrival();
            Thread.currentThread().interrupt();
            assertThatThrownBy(items::hasNext).isInstanceOf(CancelledException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void solveAll_noProblems_hasNoItems() {
        try (Solver solver = echo();
                SolutionBatch batch = solver.solveAll(List.of())) {
            assertThat(batch).isEmpty();
            assertThatThrownBy(batch::iterator).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void solveAll_optionsTheModelCannot_areRefusedAtOnce() {
        ScriptedModel model = ScriptedModel.builder().capabilities(Set.of()).build();
        SolveOptions sampled = SolveOptions.builder().temperature(1).build();
        try (Solver solver = Solver.builder(model).build()) {
            assertThatThrownBy(() -> solver.solveAll(
                            problems(3), BatchOptions.builder().solve(sampled).build()))
                    .isInstanceOf(CapabilityMissingException.class);
        }
    }

    @Test
    void solveAll_batchOptions_reachTheModel() {
        ScriptedModel model = ScriptedModel.saying("<Answer>1</Answer>");
        SolveOptions sampled = SolveOptions.builder().temperature(1).build();
        try (Solver solver = Solver.builder(model).build();
                SolutionBatch batch = solver.solveAll(
                        problems(1), BatchOptions.builder().solve(sampled).build())) {
            assertThat(batch).hasSize(1);
        }
        assertThat(model.requests().get(0).options()).isEqualTo(sampled.generation());
    }

    private static Solver echo() {
        return Solver.builder(ScriptedModel.builder()
                        .replyTo(prompt -> Reply.of(problemOf(prompt)))
                        .build())
                .build();
    }

    private static String problemOf(Prompt prompt) {
        return ((ChatPrompt) prompt).messages().get(1).text();
    }

    private static List<String> problems(int count) {
        return IntStream.range(0, count).mapToObj(i -> "problem " + i).toList();
    }

    private static BatchOptions concurrency(int concurrency) {
        return BatchOptions.builder().concurrency(concurrency).build();
    }
}
