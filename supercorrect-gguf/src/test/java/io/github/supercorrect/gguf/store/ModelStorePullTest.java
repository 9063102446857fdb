package io.github.supercorrect.gguf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.ModelReference;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ModelStorePullTest {

    private static final int LENGTH = 300_000;
    private static final String FIRST = "QuantFactory/SuperCorrect-7B-GGUF/SuperCorrect-7B.Q4_K_M.gguf";
    private static final ModelReference MODEL = ModelReference.parse("SuperCorrect-7B:Q4_K_M");
    private static final String TOKEN = "hf_secretsecret";

    private final TestHub hub = new TestHub();
    private final byte[] content = TestHub.content(LENGTH, 1);

    @TempDir
    private Path folder;

    @BeforeEach
    void publish() {
        hub.files.put(FIRST, content);
    }

    @AfterEach
    void end() {
        hub.close();
    }

    private ModelStoreBuilder builder() {
        return ModelStore.builder()
                .environment(Map.of("HF_HUB_CACHE", folder.resolve("hub").toString()))
                .directory(folder.resolve("store"))
                .endpoint(hub.endpoint())
                .token(TOKEN)
                .firstPause(Duration.ofMillis(1))
                .silence(Duration.ofSeconds(20));
    }

    private ModelStore store() {
        return builder().build();
    }

    /** All files of the store but the lock of the folder. */
    private List<String> files() throws IOException {
        Path root = folder.resolve("store");
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> !name.equals("parts/lock"))
                    .sorted()
                    .toList();
        }
    }

    private void assertNothingHasAFinalName() throws IOException {
        assertThat(files()).noneMatch(name -> name.startsWith("models") || name.startsWith("entries"));
    }

    private void assertWhole(StoredModel model) throws IOException {
        assertThat(model.file()).hasBinaryContent(content);
        assertThat(model.sha256()).contains(TestHub.sha256(content));
        assertThat(files()).hasSize(2).noneMatch(name -> name.startsWith("parts"));
    }

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
    void pull_redirect_theTokenStaysWithTheHub() {
        store().pull(MODEL);

        assertThat(hub.hub.requests()).isNotEmpty().allSatisfy(request -> assertThat(request.headers())
                .containsEntry("authorization", "Bearer " + TOKEN));
        assertThat(hub.cdn.requests()).isNotEmpty().allSatisfy(request -> assertThat(request.headers())
                .doesNotContainKey("authorization"));
    }

    @Test
    void pull_withoutToken_sendsNone() {
        builder().token("").build().pull(MODEL);

        assertThat(hub.hub.requests())
                .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("authorization"));
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

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504, 408})
    void pull_passingRefusals_areTriedAgain(int status) throws IOException {
        hub.hubStatuses.addAll(List.of(status, status));
        hub.cdnStatuses.addAll(List.of(status, status));

        assertWhole(store().pull(MODEL));
    }

    @Test
    void pull_serverStaysIll_isGivenUp() throws IOException {
        for (int i = 0; i < 50; i++) {
            hub.hubStatuses.add(500);
        }

        assertThatThrownBy(() -> store().pull(MODEL))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("500");
        assertNothingHasAFinalName();
    }

    @Test
    void pull_cdnRefuses_isNotRetried() throws IOException {
        hub.cdnStatuses.add(403);

        assertThatThrownBy(() -> builder().build().pull(ModelReference.parse("hf:" + FIRST)))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("403")
                .hasMessageNotContaining(TestHub.SIGNATURE);
        assertThat(hub.cdn.gets()).hasSize(1);
    }

    @Test
    void pull_wrongHash_hasNoFinalName() throws IOException {
        hub.wrongHash = "a".repeat(64);

        assertThatThrownBy(() -> store().pull(MODEL))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("a".repeat(64))
                .hasMessageContaining(TestHub.sha256(content));
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1_000, 1_000})
    void pull_announcesAnotherLength_hasNoFinalName(long extra) throws IOException {
        hub.extraAnnounced = extra;

        assertThatThrownBy(() -> store().pull(MODEL)).isInstanceOf(ModelUnavailableException.class);
        assertNothingHasAFinalName();
    }

    @Test
    void pull_sendsMoreThanAnnounced_takesWhatWasAnnounced() throws IOException {
        hub.extraSent = 5_000;

        assertWhole(store().pull(MODEL));
    }

    @Test
    void pull_fileChangesBetweenTwoParts_fetchesTheNewOne() throws IOException {
        byte[] newer = TestHub.content(LENGTH, 2);
        hub.breakAfter = 10_000;
        hub.onSent = () -> {
            hub.files.put(FIRST, newer);
            hub.breakAfter = hub.cdn.gets().size() > 1 ? Long.MAX_VALUE : 10_000;
        };

        StoredModel model = store().pull(MODEL);

        assertThat(model.file()).hasBinaryContent(newer);
        assertThat(files()).hasSize(2);
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
    void pull_cancelled_keepsWhatCameAndGoesOnFromThere() throws IOException {
        List<Long> begun = new ArrayList<>();
        hub.silentAfter = 50_000;
        ModelPull pull = cancellingAfter(40_000);

        assertThatThrownBy(pull::execute).isInstanceOf(CancelledException.class);
        assertNothingHasAFinalName();

        hub.silentAfter = Long.MAX_VALUE;
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

    private ModelPull cancellingAfter(long bytes) {
        ModelPull[] pull = new ModelPull[1];
        hub.onSent = () -> {
            if (partLength() >= bytes) {
                pull[0].cancel();
            }
        };
        hub.nanosPerKilobyte = 1_000_000;
        pull[0] = store().newPull(MODEL, PullListener.NONE);
        return pull[0];
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
    void pull_serverFallsSilent_isAskedAgain() throws IOException {
        hub.silentAfter = 100_000;

        assertWhole(builder().silence(Duration.ofMillis(300)).build().pull(MODEL));
        assertThat(hub.cdn.gets()).hasSizeGreaterThan(1);
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
        List<String> notes = new ArrayList<>();

        StoredModel again = store().pull(MODEL, new PullListener() {
            @Override
            public void onNote(String text) {
                notes.add(text);
            }
        });

        assertThat(again.file()).isEqualTo(model.file());
        assertThat(notes).hasSize(1);
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

    /** As huggingface_hub puts it there. */
    private Path cached(String repository, String file) throws IOException {
        Path root = folder.resolve("hub/models--" + repository.replace("/", "--"));
        Files.createDirectories(root.resolve("blobs"));
        Files.write(root.resolve("blobs").resolve(TestHub.sha256(content)), content);
        Files.createDirectories(root.resolve("refs"));
        Files.writeString(root.resolve("refs/main"), "abc123");
        Path snapshot = Files.createDirectories(root.resolve("snapshots/abc123"));
        return Files.createSymbolicLink(
                snapshot.resolve(file), Path.of("../../blobs").resolve(TestHub.sha256(content)));
    }

    @Test
    void pull_plainAddress_isCheckedByItsLengthAndSaysSo() throws IOException {
        List<String> notes = new ArrayList<>();
        ModelReference reference = ModelReference.parse(hub.cdn.address() + "/cdn/" + FIRST);

        StoredModel model = store().pull(reference, new PullListener() {
            @Override
            public void onNote(String text) {
                notes.add(text);
            }
        });

        assertWhole(model);
        assertThat(model.isHashPublished()).isFalse();
        assertThat(notes).singleElement().asString().contains("No hash").contains(TestHub.sha256(content));
        assertThat(hub.cdn.requests())
                .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("authorization"));
    }

    @Test
    void pull_plainAddressWithHash_isCheckedByIt() throws IOException {
        String address = hub.cdn.address() + "/cdn/" + FIRST;

        assertWhole(store().pull(ModelReference.parse(address + "#sha256=" + TestHub.sha256(content))));
        assertThatThrownBy(() -> store().pull(ModelReference.parse(address + "#sha256=" + "b".repeat(64))))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("b".repeat(64));
    }

    @Test
    void pull_redirectToPlainHttpElsewhere_isRefused() {
        try (HttpServer server = new HttpServer((request, out) ->
                HttpServer.head(out, 302, Map.of("Location", "http://hub.invalid/x?secret=1", "Content-Length", 0)))) {
            assertThatThrownBy(
                            () -> builder().endpoint(server.address()).build().pull(MODEL))
                    .isInstanceOf(ModelUnavailableException.class)
                    .hasMessageContaining("not https")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void pull_redirectForEver_ends() {
        try (HttpServer server = new HttpServer(
                (request, out) -> HttpServer.head(out, 307, Map.of("Location", "/again", "Content-Length", 0)))) {
            assertThatThrownBy(
                            () -> builder().endpoint(server.address()).build().pull(MODEL))
                    .isInstanceOf(ModelUnavailableException.class)
                    .hasMessageContaining("redirects");
        }
    }

    @Test
    void pull_redirectBackToTheHub_bringsNoToken() {
        try (HttpServer back = new HttpServer((request, out) ->
                HttpServer.head(out, 302, Map.of("Location", hub.endpoint() + request.path(), "Content-Length", 0)))) {
            store().pull(ModelReference.parse(back.address() + "/" + FIRST.replace("-GGUF/", "-GGUF/resolve/main/")));
        }
        assertThat(hub.hub.requests()).isNotEmpty().allSatisfy(request -> assertThat(request.headers())
                .doesNotContainKey("authorization"));
    }

    @Test
    void store_toString_hasNoToken() {
        assertThat(store().toString()).doesNotContain(TOKEN).contains("127.0.0.1");
        assertThatThrownBy(() -> builder().token("hf_bad\nsecret").build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://hub.invalid", "ftp://hub.invalid", "https://me:secret@hub.invalid", "hub"})
    void endpoint_notAsItMustBe_isRefused(String endpoint) {
        assertThatThrownBy(() -> builder().endpoint(URI.create(endpoint)).build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("HF_ENDPOINT")
                .hasMessageNotContaining("secret");
    }

    @Test
    void remove_model_leavesNothing() throws IOException {
        store().pull(MODEL);

        assertThat(store().remove(MODEL)).isTrue();
        assertThat(files()).isEmpty();
        assertThat(store().find(MODEL)).isEmpty();
        assertThat(store().remove(MODEL)).isFalse();
    }

    @Test
    void verify_fileWasDamaged_isNotRight() throws IOException {
        StoredModel model = store().pull(MODEL);
        assertThat(store().verify(MODEL).isRight()).isTrue();
        byte[] damaged = content.clone();
        damaged[7]++;
        Files.write(model.file(), damaged);

        assertThat(store().verify(MODEL).isRight()).isFalse();
    }

    @Test
    void find_fileWasCutOff_isNotThereAndIsFetchedAgain() throws IOException {
        StoredModel model = store().pull(MODEL);
        Files.write(model.file(), new byte[10]);

        assertThat(store().find(MODEL)).isEmpty();
        assertWhole(store().pull(MODEL));
    }

    @Test
    void require_notHere_namesTheCommand() {
        assertThatThrownBy(() -> store().require(MODEL))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("supercorrect models pull SuperCorrect-7B:Q4_K_M")
                .hasMessageContaining("4.7 GB");
    }

    @Test
    void find_nameWithoutQuantisation_takesTheOneThatIsHere() {
        Path file = store().pull(MODEL).file();

        assertThat(store().find(ModelReference.parse("SuperCorrect-7B"))).contains(file);
        assertThat(store().find(ModelReference.parse("SuperCorrect-7B:Q8_0"))).isEmpty();
    }

    @Test
    void pull_proxyOfTheEnvironment_isAsked() {
        try (HttpServer proxy =
                new HttpServer((request, out) -> HttpServer.head(out, 404, Map.of("Content-Length", 0)))) {
            ModelStore store = builder()
                    .environment(Map.of("http_proxy", proxy.address().toString()))
                    .build();

            assertThatThrownBy(() -> store.pull(MODEL)).isInstanceOf(ModelUnavailableException.class);
            assertThat(proxy.requests()).isNotEmpty().allMatch(request -> request.path()
                    .startsWith(hub.endpoint() + "/"));
        }
        assertThat(hub.hub.requests()).isEmpty();
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
    void pull_partOfAnotherStateOfTheFile_isNotUsed() throws IOException {
        hub.silentAfter = 50_000;
        ModelPull pull = cancellingAfter(40_000);
        assertThatThrownBy(pull::execute).isInstanceOf(CancelledException.class);
        byte[] newer = TestHub.content(LENGTH, 9);
        hub.files.put(FIRST, newer);
        hub.silentAfter = Long.MAX_VALUE;
        hub.onSent = () -> {};

        StoredModel model = store().pull(MODEL);

        assertThat(model.file()).hasBinaryContent(newer);
        assertThat(hub.cdn.gets().get(1).from()).isZero();
        assertThat(files()).hasSize(2);
    }

    @Test
    void pull_partDamagedOnTheDisk_isFetchedAnew() throws IOException {
        hub.silentAfter = 50_000;
        ModelPull pull = cancellingAfter(40_000);
        assertThatThrownBy(pull::execute).isInstanceOf(CancelledException.class);
        try (Stream<Path> parts = Files.list(folder.resolve("store/parts"))) {
            Path part = parts.filter(file -> file.toString().endsWith(".part"))
                    .findFirst()
                    .orElseThrow();
            Files.write(part, new byte[30_000]);
        }
        hub.silentAfter = Long.MAX_VALUE;
        hub.onSent = () -> {};

        assertWhole(store().pull(MODEL));
    }
}
