package io.github.supercorrect.gguf.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.gguf.ModelReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(900)
class ModelStoreProcessesIT {

    private static final int LENGTH = 2_000_000;
    private static final String FILE = "QuantFactory/SuperCorrect-7B-GGUF/SuperCorrect-7B.Q4_K_M.gguf";
    private static final ModelReference MODEL = ModelReference.parse("SuperCorrect-7B:Q4_K_M");
    private static final int KILLS = 50;

    private final TestHub hub = new TestHub();
    private final byte[] content = TestHub.content(LENGTH, 3);

    @TempDir
    private Path store;

    @BeforeEach
    void publish() {
        hub.files.put(FILE, content);
    }

    @AfterEach
    void end() {
        hub.close();
    }

    private PullProgram start() throws IOException {
        return PullProgram.start(store, hub.endpoint(), MODEL);
    }

    private List<Path> files(String below) throws IOException {
        Path folder = store.resolve(below);
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("lock"))
                    .toList();
        }
    }

    private void assertFetchedAndNothingElse(PullProgram program) throws IOException {
        Path file = store.resolve("models").resolve(TestHub.sha256(content)).resolve("SuperCorrect-7B.Q4_K_M.gguf");
        assertThat(program.lines()).last().isEqualTo(file.toString());
        assertThat(file).hasBinaryContent(content);
        assertThat(files("models")).containsExactly(file);
        assertThat(files("parts")).isEmpty();
        assertThat(files("entries")).hasSize(1);
    }

    @Test
    void pull_twoProcesses_oneFetchesAndBothHaveIt() throws Exception {
        TwoPulls pulls = startTwo();

        pulls.goOn.countDown();

        assertThat(pulls.first.end()).isZero();
        assertThat(pulls.second.end()).isZero();
        assertThat(hub.cdn.gets()).hasSize(1);
        assertFetchedAndNothingElse(pulls.first);
        assertFetchedAndNothingElse(pulls.second);
    }

    @Test
    void pull_whoFetchesIsKilled_whoWaitsGoesOn() throws Exception {
        TwoPulls pulls = startTwo();

        pulls.first.kill();
        pulls.goOn.countDown();

        assertThat(pulls.first.end()).isNotZero();
        assertThat(pulls.second.end()).isZero();
        assertFetchedAndNothingElse(pulls.second);
    }

    /** One fetches and is held up after its first bytes, the other waits for it. */
    private record TwoPulls(PullProgram first, PullProgram second, CountDownLatch goOn) {}

    private TwoPulls startTwo() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        hub.onSent = () -> {
            begun.countDown();
            await(goOn);
        };
        PullProgram first = start();
        assertThat(begun.await(100, TimeUnit.SECONDS)).isTrue();
        PullProgram second = start();
        awaitWaiting(second);
        return new TwoPulls(first, second, goOn);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(100, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitWaiting(PullProgram program) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(100);
        while (!program.has("Another process")) {
            assertThat(program.isAlive()).as(String.valueOf(program.lines())).isTrue();
            assertThat(System.nanoTime()).isLessThan(deadline);
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
    }

    /** The hub counts what it has sent, and kills the process at that byte; each goes on where the last was killed. */
    @Test
    @Tag("slow")
    void pull_killedAtRandomBytes_isResumedToTheSameFile() throws Exception {
        long seed = System.nanoTime();
        long[] targets = new Random(seed).longs(KILLS, 0, LENGTH).sorted().toArray();
        int killed = 0;
        for (long target : targets) {
            killed += killAt(target) ? 1 : 0;
            assertThat(files("models")).as("seed " + seed).isEmpty();
            assertThat(files("entries")).as("seed " + seed).isEmpty();
        }
        hub.onSent = () -> {};

        PullProgram last = start();

        assertThat(last.end()).as("seed " + seed).isZero();
        assertFetchedAndNothingElse(last);
        assertThat(killed).isEqualTo(KILLS);
        assertThat(hub.cdn.gets())
                .as("most go on from bytes that are there, seed " + seed)
                .filteredOn(get -> get.from() > 0)
                .hasSizeGreaterThan(KILLS / 2);
        System.out.printf(
                "%d kills: %d requests for bytes, the last from byte %d of %d%n",
                killed,
                hub.cdn.gets().size(),
                hub.cdn.gets().get(hub.cdn.gets().size() - 1).from(),
                LENGTH);
    }

    private boolean killAt(long target) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch dead = new CountDownLatch(1);
        hub.onSent = () -> {
            if (hub.lastPosition >= target) {
                reached.countDown();
                await(dead);
            }
        };
        PullProgram program = start();
        boolean atTheByte = reached.await(100, TimeUnit.SECONDS);
        program.kill();
        program.end();
        dead.countDown();
        return atTheByte;
    }
}
