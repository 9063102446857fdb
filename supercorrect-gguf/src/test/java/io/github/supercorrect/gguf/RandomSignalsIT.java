package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.error.SuperCorrectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The worker is killed, crashed and stopped at random moments, also while it starts, under eight callers. */
@Tag("slow")
@Timeout(3600)
@EnabledOnOs(OS.LINUX)
class RandomSignalsIT {

    private static final int SIGNALS = Integer.getInteger("supercorrect.test.signals", 200);
    private static final int PROGRESS = 20;
    private static final int CALLERS = 8;
    private static final long LONGEST_PAUSE_NANOS = 300_000_000;
    private static final int MOST_ENDED_BETWEEN = 3;

    /** Longer than any deadline in the library that a signal can lead to. */
    private static final Duration HANGS = Duration.ofMinutes(2);

    private final Random random = new Random(20);
    private final NanoProblems problems = NanoProblems.solvedAlone(40, 4);
    private final Map<String, AtomicInteger> sent = new TreeMap<>();
    private final Map<String, AtomicInteger> failures = new TreeMap<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger same = new AtomicInteger();
    private final AtomicInteger otherWords = new AtomicInteger();
    private final AtomicLong longestNanos = new AtomicLong();
    private volatile boolean signalling = true;

    @Test
    void solve_workerSignalledAtRandomMoments_isRightOrTyped() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (GgufModel model = GgufModel.builder(ModelReference.nano())
                .threads(1)
                .loadTimeout(Duration.ofSeconds(20))
                .open()) {
            List<Future<?>> ends = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                Random own = new Random(caller);
                ends.add(callers.submit(() -> ask(model, own)));
            }
            for (int i = 0; i < SIGNALS; i++) {
                signalOnce(model);
                if (i % PROGRESS == PROGRESS - 1) {
                    report();
                }
            }
            signalling = false;
            for (Future<?> end : ends) {
                end.get(HANGS.toSeconds(), TimeUnit.SECONDS);
            }
            report();
            assertThat(wrong).isEmpty();
            assertThat(same.get()).isGreaterThan(SIGNALS / 4);
            assertThat(Duration.ofNanos(longestNanos.get())).isLessThan(HANGS);
            assertThat(NanoChat.answer(model, "What is 47 + 85?")).contains("<Answer>132</Answer>");
        } finally {
            callers.shutdownNow();
        }
        assertThat(workers()).isEmpty();
    }

    private void ask(GgufModel model, Random own) {
        while (signalling) {
            String problem = problems.any(own);
            long start = System.nanoTime();
            try {
                note(problem, NanoChat.answer(model, problem));
            } catch (SuperCorrectException e) {
                count(failures, e.getClass().getSimpleName());
            } catch (RuntimeException e) {
                wrong.add(e.toString());
            }
            long nanos = System.nanoTime() - start;
            longestNanos.accumulateAndGet(nanos, Math::max);
        }
    }

    private void note(String problem, String text) {
        if (problems.isSameTextAsAlone(problem, text)) {
            same.incrementAndGet();
        } else if (problems.isRight(problem, text)) {
            otherWords.incrementAndGet();
        } else {
            wrong.add(problem + " -> " + text);
        }
    }

    private void signalOnce(GgufModel model) {
        awaitSolved(random.nextInt(MOST_ENDED_BETWEEN + 1));
        while (true) {
            pause();
            // One in four finds whatever process there is, also one that is just starting.
            long pid = random.nextInt(4) == 0 ? workers().stream().findFirst().orElse(-1L) : model.workerPid();
            try {
                send(pid);
                return;
            } catch (IllegalArgumentException e) {
                // There is none now, or it went meanwhile.
            }
        }
    }

    /** So that it takes as many signals on a slow machine as on a fast one. */
    private void awaitSolved(int more) {
        int wanted = same.get() + otherWords.get() + more;
        long start = System.nanoTime();
        while (same.get() + otherWords.get() < wanted && System.nanoTime() - start < HANGS.toNanos()) {
            pause();
        }
    }

    private void pause() {
        LockSupport.parkNanos((long) (random.nextDouble() * LONGEST_PAUSE_NANOS));
    }

    private void send(long pid) {
        int kind = random.nextInt(20);
        if (kind < 9) {
            send("KILL", pid);
        } else if (kind < 16) {
            send("SEGV", pid);
        } else {
            send("STOP", pid);
            if (kind < 19) {
                pause();
                try {
                    ChildSignal.send("CONT", pid);
                } catch (IllegalArgumentException e) {
                    // It was given up meanwhile.
                }
            }
        }
    }

    private void send(String signal, long pid) {
        ChildSignal.send(signal, pid);
        count(sent, signal);
    }

    private static synchronized void count(Map<String, AtomicInteger> counts, String what) {
        counts.computeIfAbsent(what, key -> new AtomicInteger()).incrementAndGet();
    }

    private static synchronized String copy(Map<String, AtomicInteger> counts) {
        return counts.toString();
    }

    /** This JVM starts no other program for longer than a moment. */
    private static List<Long> workers() {
        return ProcessHandle.current()
                .children()
                .filter(child -> Optional.of(child.info())
                        .flatMap(ProcessHandle.Info::command)
                        .filter(command -> command.endsWith("java"))
                        .isPresent())
                .map(ProcessHandle::pid)
                .toList();
    }

    private void report() {
        Figures.print(
                "random signals",
                "sent %s; same text as alone %d, other words with the same answer %d, wrong %d, failures %s, longest call %.1f s",
                copy(sent),
                same.get(),
                otherWords.get(),
                wrong.size(),
                copy(failures),
                longestNanos.get() / 1e9);
    }
}
