package io.github.supercorrect.gguf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.ModelReference;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of a store without fetching. */
class ModelStoreTest extends StoreFixture {

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
    void store_toString_hasNoToken() {
        assertThat(store().toString()).doesNotContain(TOKEN).contains("127.0.0.1");
        assertThatThrownBy(() -> builder().token("hf_bad\nsecret").build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hub.invalid",
                "ftp://hub.invalid",
                "https://me:secret@hub.invalid",
                "hub",
                "http://localhost:70000",
                "https://hub.invalid/?secret=1"
            })
    void endpoint_notAsItMustBe_isRefused(String endpoint) {
        assertThatThrownBy(() -> builder().endpoint(URI.create(endpoint)).build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("HF_ENDPOINT")
                .hasMessageNotContaining("secret");
    }

    @Test
    void models_inTheHubsCacheUnderANameThatNoReferenceHas_arePassedOver() throws IOException {
        cached("owner/repo", "y@z.gguf");
        cached("owner/other", "x.gguf");

        assertThat(store().models())
                .extracting(model -> model.reference().toString())
                .containsExactly("hf:owner/other/x.gguf");
    }

    @Test
    void build_dataHomeThatTheLocaleCannotRead_isRefused() {
        ModelStoreBuilder builder = ModelStore.builder().environment(Map.of("XDG_DATA_HOME", "/data/\uFFFD"));

        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("XDG_DATA_HOME")
                .hasMessageContaining("LC_ALL");
    }

    @Test
    void require_addressWithQuery_doesNotShowIt() {
        assertThatThrownBy(() -> store().require(ModelReference.parse("https://hub.invalid/x.gguf?signature=secret")))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("supercorrect models pull https://hub.invalid/x.gguf?…")
                .hasMessageNotContaining("secret");
    }
}
