package io.github.supercorrect.gguf.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.InvalidInputException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteModelTest {

    private static final URI HUB = URI.create("https://hub.example/");

    @Test
    void files_ofTheName_areTheKnownRepositoriesInOrder() {
        assertThat(RemoteModel.parse("supercorrect-7b:q6_k").files())
                .extracting(file -> file.address(HUB).toString())
                .containsExactly(
                        "https://hub.example/QuantFactory/SuperCorrect-7B-GGUF/resolve/main/SuperCorrect-7B.Q6_K.gguf",
                        "https://hub.example/mav23/SuperCorrect-7B-GGUF/resolve/main/supercorrect-7b.Q6_K.gguf",
                        "https://hub.example/Triangle104/SuperCorrect-7B-Q6_K-GGUF/resolve/main/supercorrect-7b-q6_k.gguf");
    }

    @Test
    void address_revisionWithSlash_isOneSegment() {
        assertThat(RemoteFile.parse("hf:o/r/a b.gguf@refs/pr/1").address(HUB))
                .hasToString("https://hub.example/o/r/resolve/refs%2Fpr%2F1/a%20b.gguf");
    }

    @Test
    void address_nameInAnotherScript_isEncoded() {
        assertThat(RemoteFile.parse("hf:o/r/\u00e9%.gguf").address(HUB))
                .hasToString("https://hub.example/o/r/resolve/main/%C3%A9%25.gguf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SuperCorrect-7B",
                "SuperCorrect-7B:Q8_0",
                "hf:owner/repo/x.gguf",
                "hf:owner/repo/sub/x.gguf@v1",
                "hf:owner/repo/\u00e9 \u6570\uD83D\uDE00.gguf@v1+2",
                "https://host/a/x.gguf?key=1",
                "https://host/x.gguf#sha256=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void text_ofAModel_readsBack(String text) {
        RemoteModel model = RemoteModel.parse(text);

        assertThat(model.text()).isEqualTo(text);
        assertThat(RemoteModel.parse(model.text())).isEqualTo(model);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SuperCorrect-7B:",
                "SuperCorrect-7B:Q9",
                "hf:",
                "hf:owner/x.gguf",
                "hf:owner/repo/x.bin",
                "hf:owner/repo/../x.gguf",
                "hf:owner/repo//x.gguf",
                "hf:../repo/x.gguf",
                "hf:owner/repo/a\\b.gguf",
                "hf:owner/repo/x.gguf@",
                "hf:owner/repo/x.gguf@../x",
                "hf:owner/repo/x.gguf@a b",
                "hf:owner/repo/\uFFFD.gguf",
                "hf:owner/repo/\uD83D.gguf",
                "https://",
                "https://me:secret@host/x.gguf",
                "https://host/x.gguf#sha256=short",
                "http://host.example/x.gguf"
            })
    void parse_notAsItMustBe_isRefusedWithoutSecrets(String text) {
        assertThat(RemoteModel.isMeant(text)).isTrue();
        assertThatThrownBy(() -> RemoteModel.parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void shown_addressWithQuery_isWithoutIt() {
        assertThat(RemoteModel.parse("https://host/x.gguf?signature=1").shown()).isEqualTo("https://host/x.gguf");
    }

    @ParameterizedTest
    @CsvSource({
        "https://host/a/x.gguf,x.gguf",
        "https://host/,model.gguf",
        "https://host/..,model.gguf",
        "https://host/%2e%2e%2fx,x",
        "hf:o/r/sub/x.gguf,x.gguf"
    })
    void fileName_ofAnything_isPlain(String text, String name) {
        assertThat(RemoteFile.parse(text).fileName()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"0,Q4_K_M", "4,Q2_K", "6,Q3_K_M", "8,Q4_K_M", "12,Q5_K_M", "16,Q6_K", "32,Q8_0", "1000,Q8_0"})
    void choice_gigabytes_isTheQuantisation(long gigabytes, String quantisation) {
        assertThat(MemoryChoice.of(gigabytes * 1_000_000_000)).isEqualTo(quantisation);
    }

    @Test
    void choice_here_isOneOfThose() {
        assertThat(PublishedModel.quantisations()).contains(MemoryChoice.here());
        assertThat(RemoteModel.parse("SuperCorrect-7B").expectedSize()).isGreaterThan(3_000_000_000L);
    }

    @Test
    void folders_environment_namesThem() {
        Folders folders = new Folders(Map.of("XDG_DATA_HOME", "/data", "XDG_CACHE_HOME", "/cache"));

        assertThat(folders.store()).isEqualTo(Path.of("/data/supercorrect"));
        assertThat(folders.hubCache()).isEqualTo(Path.of("/cache/huggingface/hub"));
    }

    @Test
    void folders_withoutDataHome_theStoreIsBesideTheCache() {
        Folders folders = new Folders(Map.of("XDG_CACHE_HOME", "/cache", "XDG_DATA_HOME", "relative"));

        assertThat(folders.store()).hasFileName("supercorrect-models");
        assertThat(new Folders(Map.of("HF_HOME", "/hf")).hubCache()).isEqualTo(Path.of("/hf/hub"));
        assertThat(new Folders(Map.of("HF_HOME", "/hf", "HF_HUB_CACHE", "/c")).hubCache())
                .isEqualTo(Path.of("/c"));
    }
}
