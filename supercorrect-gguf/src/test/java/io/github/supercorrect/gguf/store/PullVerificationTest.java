package io.github.supercorrect.gguf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.ModelReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that send something else than they announce. */
class PullVerificationTest extends StoreFixture {

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
    void pull_plainAddress_isCheckedByItsLengthAndSaysSo() throws IOException {
        ModelReference reference = ModelReference.parse(hub.cdn.address() + "/cdn/" + FIRST);

        StoredModel model = store().pull(reference, noting);

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
    void pull_pageInsteadOfAModel_hasNoFinalName() throws IOException {
        byte[] page = "<html>Who are you?</html>".getBytes(StandardCharsets.UTF_8);
        try (HttpServer server = new HttpServer((request, out) -> {
            HttpServer.head(out, 200, Map.of("Content-Length", page.length));
            out.write(page);
        })) {
            ModelReference reference = ModelReference.parse(server.address() + "/x.gguf");

            assertThatThrownBy(() -> store().pull(reference))
                    .isInstanceOf(ModelUnavailableException.class)
                    .hasMessageContaining("GGUF");
        }
        assertThat(files()).isEmpty();
    }
}
