package io.github.supercorrect.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.event.RawText;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.Gate;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import io.github.supercorrect.core.solution.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SolverStopStringTest {

    @ParameterizedTest
    @CsvSource({
        "one two three, two, 'one '",
        "one two three, four, one two three",
        "aaab, aab, a",
        "abcabcabd tail, abcabd, abc",
        "abcd, abcd;bc, a",
        "xyz, yz;xyz, ''",
        "end<|im_en, <|im_end|>, end<|im_en",
        "a\ud83d\ude00b\ud83d\ude01c, \ud83d\ude01, a\ud83d\ude00b",
    })
    void solve_stopString_cutsWhateverThePieces(String text, String stops, String expected) {
        for (int size = 1; size <= text.length(); size++) {
            Solution solution = solve(text, size, List.of(stops.split(";")));
            assertThat(solution.raw()).as("pieces of %d", size).isEqualTo(expected);
            assertThat(solution.finishReason()).contains(FinishReason.STOP);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void solve_firstMatch_cancelsTheModel(int size) throws InterruptedException {
        CountDownLatch cancelled = new CountDownLatch(1);
        LanguageModel model = (prompt, options, sink) -> {
            try {
                for (int i = 0; true; i++) {
                    sink.accept("abcSTOPdef".repeat(3).substring(i % 10, i % 10 + size));
                    i += size - 1;
                }
            } catch (CancelledException e) {
                cancelled.countDown();
                throw e;
            }
        };
        try (Solver solver = Solver.builder(model).build()) {
            Solution solution = solver.solve("?", stopping(List.of("STOP")));
            assertThat(solution.raw()).isEqualTo("abc");
            cancelled.await();
        }
    }

    @Test
    void stream_text_isHeldBackOnlyWhileItCouldBegin() {
        CountDownLatch seen = new CountDownLatch(1);
        LanguageModel model = (prompt, options, sink) -> {
            sink.accept("abST");
            await(seen);
            sink.accept("--");
            return GenerationResult.stopped();
        };
        try (Solver solver = Solver.builder(model).build();
                SolutionStream stream = solver.stream("?", stopping(List.of("STOP")))) {
            List<String> texts = new ArrayList<>();
            for (SolutionEvent event : stream) {
                if (event instanceof RawText text) {
                    texts.add(text.text());
                    seen.countDown();
                }
            }
            assertThat(texts).containsExactly("ab", "ST--");
        }
    }

    @Test
    void stream_cancelled_givesWhatWasHeldBack() throws InterruptedException {
        Gate gate = Gate.shut();
        Reply reply = Reply.of("abST").withGateAfterText(gate);
        ScriptedModel model = ScriptedModel.builder().reply(reply).build();
        try (Solver solver = Solver.builder(model).build();
                SolutionStream stream = solver.stream("?", stopping(List.of("STOP")))) {
            gate.awaitArrival();
            stream.cancel();
            assertThat(stream.solution().raw()).isEqualTo("abST");
        }
    }

    @Test
    void stream_halfSurrogatePair_waitsForItsOtherHalf() {
        LanguageModel model = (prompt, options, sink) -> {
            sink.accept("a\ud83d");
            sink.accept("\ude00");
            sink.accept("\ud83d");
            return GenerationResult.stopped();
        };
        try (Solver solver = Solver.builder(model).build();
                SolutionStream stream = solver.stream("?")) {
            List<String> texts = new ArrayList<>();
            stream.forEach(event -> {
                if (event instanceof RawText text) {
                    texts.add(text.text());
                }
            });
            assertThat(texts).containsExactly("a", "\ud83d\ude00", "\ud83d");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Solution solve(String text, int pieceSize, List<String> stops) {
        try (Solver solver = Solver.builder(ScriptedModel.builder()
                        .reply(text)
                        .pieceLength(pieceSize)
                        .build())
                .build()) {
            return solver.solve("?", stopping(stops));
        }
    }

    private static SolveOptions stopping(List<String> stops) {
        return SolveOptions.builder().stopStrings(stops).build();
    }
}
