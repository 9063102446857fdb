package io.github.supercorrect.gguf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.ModelReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a pull brings, and what it does not fetch again. */
class ModelStorePullTest extends StoreFixture {

    @Test
    void pull_published_isFetchedUnderItsNameByItsHash() throws IOException {
        StoredModel model = store().pull(MODEL);

        assertWhole(model);
        assertThat(model.file())
                .isEqualTo(folder.resolve("store/models")
                        .resolve(TestHub.sha256(content))
                        .resolve("SuperCorrect-7B.Q4_K_M.gguf"));
        assertThat(model.reference()).isEqualTo(MODEL);
        assertThat(model.licence()).contains("Apache-2.0");
        assertThat(model.isHashPublished()).isTrue();
        assertThat(store().find(MODEL)).contains(model.file());
        assertThat(store().models()).hasSize(1);
    }

    @Test
    void pull_onPosix_onlyTheUserMayReadIt() throws IOException {
        StoredModel model = store().pull(MODEL);

        assertThat(Files.getPosixFilePermissions(model.file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("store")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void pull_again_asksForNoBody() throws IOException {
        StoredModel first = store().pull(MODEL);
        int gets = hub.hub.gets().size();

        StoredModel second = store().pull(MODEL);

        assertThat(second.file()).isEqualTo(first.file());
        assertThat(hub.hub.gets()).hasSize(gets);
        assertThat(hub.cdn.gets()).hasSize(1);
    }

    @Test
    void pull_firstRepositoryGone_takesTheNext() throws IOException {
        hub.files.clear();
        hub.files.put("Triangle104/SuperCorrect-7B-Q4_K_M-GGUF/supercorrect-7b-q4_k_m.gguf", content);

        StoredModel model = store().pull(MODEL);

        assertWhole(model);
        assertThat(model.source()).isEqualTo("hf:Triangle104/SuperCorrect-7B-Q4_K_M-GGUF/supercorrect-7b-q4_k_m.gguf");
        assertThat(model.reference()).isEqualTo(MODEL);
        assertThat(store().find(MODEL)).contains(model.file());
    }

    @Test
    void pull_nobodyHasIt_namesWhatEachSaid() throws IOException {
        hub.files.clear();
        hub.files.put("mav23/SuperCorrect-7B-GGUF/another.gguf", content);

        assertThatThrownBy(() -> store().pull(MODEL))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("QuantFactory/SuperCorrect-7B-GGUF")
                .hasMessageContaining("401")
                .hasMessageContaining("404")
                .hasMessageContaining("HF_TOKEN")
                .hasMessageNotContaining(TOKEN);
        assertNothingHasAFinalName();
    }

    @Test
    void pull_fileOfTheHub_isFoundByItsReference() throws IOException {
        hub.files.put("owner/repo/sub/x.gguf", content);
        ModelReference reference = ModelReference.parse("hf:owner/repo/sub/x.gguf@v1.0");

        assertWhole(store().pull(reference));
        assertThat(hub.hub.gets().get(0).path()).isEqualTo("/owner/repo/resolve/v1.0/sub/x.gguf");
        assertThat(store().find(ModelReference.parse("hf:owner/repo/sub/x.gguf")))
                .isEmpty();
    }

    @Test
    void pull_offline_asksNobody() throws IOException {
        ModelStore offline = builder().offline(true).build();

        assertThatThrownBy(() -> offline.pull(MODEL))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("HF_HUB_OFFLINE");
        assertThat(hub.hub.requests()).isEmpty();

        StoredModel model = store().pull(MODEL);
        assertThat(offline.pull(MODEL).file()).isEqualTo(model.file());
    }

    @Test
    void pull_serverGoneButModelHere_saysSoAndTakesIt() throws IOException {
        StoredModel model = store().pull(MODEL);
        hub.close();

        StoredModel again = store().pull(MODEL, noting);

        assertThat(again.file()).isEqualTo(model.file());
        assertThat(notes).hasSize(1);
    }

    @Test
    void pull_fileChangedSinceLastPull_replacesIt() throws IOException {
        StoredModel old = store().pull(MODEL);
        byte[] newer = TestHub.content(LENGTH + 1, 2);
        hub.files.put(FIRST, newer);

        StoredModel model = store().pull(MODEL);

        assertThat(model.file()).hasBinaryContent(newer);
        assertThat(old.file()).doesNotExist();
        assertThat(files()).hasSize(2);
    }

    @Test
    void pull_moreThanTheDiskHas_isRefusedBeforeTheFirstByte() throws IOException {
        hub.extraAnnounced = 1L << 55;

        assertThatThrownBy(() -> store().pull(MODEL))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("MB are free");
        assertThat(hub.cdn.requests()).isEmpty();
        assertNothingHasAFinalName();
    }

    @Test
    void pull_inTheHubsCache_isTakenFromThere() throws IOException {
        Path cached = cached("QuantFactory/SuperCorrect-7B-GGUF", "SuperCorrect-7B.Q4_K_M.gguf");

        StoredModel model = store().pull(MODEL);

        assertThat(model.file()).isEqualTo(cached);
        assertThat(model.isInHubCache()).isTrue();
        assertThat(hub.cdn.requests()).isEmpty();
        assertThat(store().find(MODEL)).contains(cached);
        assertThat(store().verify(MODEL).isRight()).isTrue();
        assertThat(store().models()).hasSize(1);
    }

    @Test
    void pull_twoThreads_oneFetches() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        hub.onSent = () -> awaitOrFail(waits);
        CompletableFuture<StoredModel> first = CompletableFuture.supplyAsync(() -> store().pull(MODEL));
        StoredModel second = store().pull(MODEL, new PullListener() {
            @Override
            public void onStart(PullOffer offer) {
                waits.countDown();
            }

            @Override
            public void onNote(String text) {
                waits.countDown();
            }
        });

        assertThat(first.get(50, TimeUnit.SECONDS).file()).isEqualTo(second.file());
        assertWhole(second);
        assertThat(hub.cdn.gets()).hasSize(1);
    }

    private static void awaitOrFail(CountDownLatch latch) {
        try {
            assertThat(latch.await(50, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void pull_sameContentUnderAnotherName_isNotFetchedAgain() throws IOException {
        hub.files.put("owner/repo/y.gguf", content);
        StoredModel first = store().pull(MODEL);
        ModelReference other = ModelReference.parse("hf:owner/repo/y.gguf");

        assertThat(store().pull(other).file()).isEqualTo(first.file());
        assertThat(hub.cdn.gets()).hasSize(1);
        assertThat(store().remove(MODEL)).isTrue();
        assertThat(first.file()).exists();
        assertThat(store().remove(other)).isTrue();
        assertThat(files()).isEmpty();
    }

    @Test
    void pull_progress_endsWithAllBytes() {
        List<PullProgress> heard = new ArrayList<>();

        store().pull(MODEL, new PullListener() {
            @Override
            public void onProgress(PullProgress progress) {
                heard.add(progress);
            }
        });

        assertThat(heard)
                .extracting(PullProgress::bytes)
                .isSorted()
                .startsWith(0L)
                .endsWith((long) LENGTH);
        assertThat(heard).allMatch(progress -> progress.size() == LENGTH);
    }

    @Test
    void pull_sameContentThatWasDamaged_isMended() throws IOException {
        hub.files.put("owner/repo/y.gguf", content);
        StoredModel first = store().pull(MODEL);
        byte[] damaged = content.clone();
        damaged[7]++;
        Files.write(first.file(), damaged);

        StoredModel second = store().pull(ModelReference.parse("hf:owner/repo/y.gguf"));

        assertThat(second.file()).isEqualTo(first.file()).hasBinaryContent(content);
        assertThat(store().verify(MODEL).isRight()).isTrue();
    }

    @Test
    void pull_noFolderCanBeMade_saysWhy() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(
                        () -> builder().directory(file.resolve("store")).build().pull(MODEL))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining(file + ": there already, and no folder");
    }
}
