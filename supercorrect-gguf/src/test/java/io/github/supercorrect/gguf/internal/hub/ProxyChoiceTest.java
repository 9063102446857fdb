package io.github.supercorrect.gguf.internal.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyChoiceTest {

    private static String chosen(Map<String, String> environment, String address) {
        Proxy proxy =
                new ProxyChoice(null, environment).select(URI.create(address)).get(0);
        return proxy.address() instanceof InetSocketAddress at ? at.getHostString() + ":" + at.getPort() : "none";
    }

    @Test
    void select_environment_byTheSchemeSmallLettersFirst() {
        Map<String, String> environment = Map.of(
                "https_proxy",
                "http://small:1",
                "HTTPS_PROXY",
                "http://large:2",
                "HTTP_PROXY",
                "plain:3",
                "all_proxy",
                "http://all");

        assertThat(chosen(environment, "https://hub.example/x")).isEqualTo("small:1");
        assertThat(chosen(environment, "http://hub.example/x")).isEqualTo("plain:3");
        assertThat(chosen(Map.of("ALL_PROXY", "http://all"), "https://hub.example/x"))
                .isEqualTo("all:80");
        assertThat(chosen(Map.of(), "https://hub.example/x")).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "hub.example,none",
        "'localhost, .hub.example',none",
        "example,none",
        "*,none",
        "*.example,none",
        "ub.example,proxy:1",
        "'',proxy:1"
    })
    void select_noProxy_excepts(String exceptions, String expected) {
        assertThat(chosen(Map.of("https_proxy", "http://proxy:1", "no_proxy", exceptions), "https://hub.example/x"))
                .isEqualTo(expected);
    }

    @Test
    void select_unusableProxy_isNone() {
        assertThat(chosen(Map.of("https_proxy", "socks5://proxy:1"), "https://hub.example/x"))
                .isEqualTo("none");
        assertThat(chosen(Map.of("https_proxy", "http://a b"), "https://hub.example/x"))
                .isEqualTo("none");
    }

    @Test
    void select_javasOwnSetting_winsOverTheEnvironment() {
        ProxySelector java = ProxySelector.of(InetSocketAddress.createUnresolved("java", 8));

        Proxy proxy = new ProxyChoice(java, Map.of("https_proxy", "http://proxy:1"))
                .select(URI.create("https://hub.example/x"))
                .get(0);

        assertThat(proxy.address()).isEqualTo(InetSocketAddress.createUnresolved("java", 8));
    }
}
