package io.github.supercorrect.gguf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.ModelReference;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whom a pull asks, and who hears the token. */
class PullServersTest extends StoreFixture {

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
    void pull_proxyElsewhere_isNotAskedForWhatIsOnThisMachine() throws IOException {
        ModelStore store = builder()
                .environment(Map.of("http_proxy", "http://proxy.invalid:3128"))
                .build();

        assertWhole(store.pull(MODEL));
    }

    @Test
    void pull_nobodyListens_namesTheServer() {
        URI endpoint = hub.endpoint();
        hub.close();

        assertThatThrownBy(() -> builder().endpoint(endpoint).build().pull(MODEL))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("no connection to 127.0.0.1:" + endpoint.getPort());
    }

    @Test
    void pull_redirectToNowhere_saysSo() {
        try (HttpServer server =
                new HttpServer((request, out) -> HttpServer.head(out, 302, Map.of("Content-Length", 0)))) {
            assertThatThrownBy(
                            () -> builder().endpoint(server.address()).build().pull(MODEL))
                    .isInstanceOf(ModelUnavailableException.class)
                    .hasMessageContaining("does not say where to");
        }
    }

    @Test
    void pull_tokenThatIsNotAccepted_isNamedAsThePossibleReason() {
        hub.hubStatuses.add(401);

        assertThatThrownBy(() -> store().pull(ModelReference.parse("hf:" + FIRST)))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("the token, HF_TOKEN, is not accepted")
                .hasMessageNotContaining(TOKEN);
    }
}
