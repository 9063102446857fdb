package io.github.supercorrect.gguf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.CancelledException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pulls that end early, and what the next one makes of it. */
class PullResumeTest extends StoreFixture {

    @ParameterizedTest
    @ValueSource(longs = {20_000, 299_999})
    void pull_connectionsBreak_goesOnFromThere(long bytes) throws IOException {
        hub.breakAfter = bytes;

        assertWhole(store().pull(MODEL));
        assertThat(hub.cdn.gets())
                .extracting(HttpServer.Request::from)
                .startsWith(0L)
                .contains(bytes)
                .isSorted();
    }

    @Test
    void pull_breaksWithoutRanges_startsAnew() throws IOException {
        hub.ranges = false;
        hub.breakAfter = 1_000;
        AtomicBoolean broken = new AtomicBoolean();
        hub.onSent = () -> {
            if (broken.getAndSet(true)) {
                hub.breakAfter = Long.MAX_VALUE;
            }
        };

        assertWhole(store().pull(MODEL));
    }

    @Test
    void pull_serverFallsSilent_isAskedAgain() throws IOException {
        hub.silentAfter = 100_000;

        assertWhole(builder().silence(Duration.ofMillis(300)).build().pull(MODEL));
        assertThat(hub.cdn.gets()).hasSizeGreaterThan(1);
    }

    @Test
    void pull_cancelled_keepsWhatCameAndGoesOnFromThere() throws IOException {
        List<Long> begun = new ArrayList<>();

        cancelAfter(40_000);

        assertNothingHasAFinalName();

        StoredModel model = store().pull(MODEL, new PullListener() {
            @Override
            public void onStart(PullOffer offer) {
                begun.add(offer.bytesThere());
            }
        });
        assertWhole(model);
        assertThat(begun).hasSize(1);
        assertThat(begun.get(0)).isBetween(40_000L, 60_000L);
        assertThat(hub.cdn.gets().get(1).from()).isEqualTo(begun.get(0));
    }

    /** Ends a pull by its cancellation when so many bytes are on the disk; the hub is well again then. */
    private void cancelAfter(long bytes) {
        ModelPull pull = store().newPull(MODEL, PullListener.NONE);
        hub.silentAfter = bytes + 10_000;
        hub.nanosPerKilobyte = 1_000_000;
        hub.onSent = () -> {
            if (partLength() >= bytes) {
                pull.cancel();
            }
        };
        assertThatThrownBy(pull::execute).isInstanceOf(CancelledException.class);
        hub.silentAfter = Long.MAX_VALUE;
        hub.nanosPerKilobyte = 0;
        hub.onSent = () -> {};
    }

    private long partLength() {
        try (Stream<Path> parts = Files.list(folder.resolve("store/parts"))) {
            return parts.filter(part -> part.toString().endsWith(".part"))
                    .mapToLong(part -> part.toFile().length())
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    void pull_interrupted_isCancelledAndStaysInterrupted() {
        Thread here = Thread.currentThread();
        hub.silentAfter = 2_000;
        hub.onSent = here::interrupt;

        assertThatThrownBy(() -> store().pull(MODEL)).isInstanceOf(CancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void pull_partOfAnotherStateOfTheFile_isNotUsed() throws IOException {
        cancelAfter(40_000);
        byte[] newer = TestHub.content(LENGTH, 9);
        hub.files.put(FIRST, newer);

        StoredModel model = store().pull(MODEL);

        assertThat(model.file()).hasBinaryContent(newer);
        assertThat(hub.cdn.gets().get(1).from()).isZero();
        assertThat(files()).hasSize(2);
    }

    @Test
    void pull_partDamagedOnTheDisk_isFetchedAnew() throws IOException {
        cancelAfter(40_000);
        try (Stream<Path> parts = Files.list(folder.resolve("store/parts"))) {
            Path part = parts.filter(file -> file.toString().endsWith(".part"))
                    .findFirst()
                    .orElseThrow();
            Files.write(part, new byte[30_000]);
        }

        assertWhole(store().pull(MODEL));
    }
}
