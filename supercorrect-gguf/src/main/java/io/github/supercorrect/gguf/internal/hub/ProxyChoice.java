package io.github.supercorrect.gguf.internal.hub;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The proxy of Java's own settings ({@code https.proxyHost} …); where those name none, that of the environment:
 * {@code https_proxy}, {@code http_proxy}, {@code all_proxy} and {@code no_proxy}, in small letters before large ones, as curl
 * and Python read them.
 */
final class ProxyChoice extends ProxySelector {

    private static final int HTTP_PORT = 80;

    private final @Nullable ProxySelector java;
    private final Map<String, String> environment;

    ProxyChoice(@Nullable ProxySelector java, Map<String, String> environment) {
        this.java = java;
        this.environment = environment;
    }

    static ProxyChoice of(Map<String, String> environment) {
        return new ProxyChoice(ProxySelector.getDefault(), environment);
    }

    @Override
    public List<Proxy> select(URI address) {
        List<Proxy> chosen = chosen(address);
        // What is on this machine is not where a proxy elsewhere would look for it, and a token for it is not for that
        // proxy.
        return Origin.of(address).isLoopback() && chosen.stream().anyMatch(ProxyChoice::isElsewhere)
                ? List.of(Proxy.NO_PROXY)
                : chosen;
    }

    private static boolean isElsewhere(Proxy proxy) {
        return proxy.address() instanceof InetSocketAddress at && !Origin.isLoopback(at.getHostString());
    }

    /** The server, for people, and the proxy on the way to it. */
    String route(URI address) {
        String server = address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
        return select(address).get(0).address() instanceof InetSocketAddress at
                ? server + " (through the proxy " + at.getHostString() + ":" + at.getPort() + ")"
                : server;
    }

    private List<Proxy> chosen(URI address) {
        List<Proxy> set = java == null ? List.of() : java.select(address);
        boolean names = set.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
        return names ? set : List.of(ofEnvironment(address));
    }

    private Proxy ofEnvironment(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        if (isExcepted(host)) {
            return Proxy.NO_PROXY;
        }
        return variable(address.getScheme() + "_proxy")
                .or(() -> variable("all_proxy"))
                .flatMap(ProxyChoice::proxy)
                .orElse(Proxy.NO_PROXY);
    }

    private boolean isExcepted(String host) {
        return Stream.of(variable("no_proxy").orElse("").split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> name.equals("*") || host.equals(name) || host.endsWith("." + name));
    }

    private Optional<String> variable(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(spelling -> environment.getOrDefault(spelling, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** A SOCKS proxy is left to Java's own settings: its HTTP client speaks with none. */
    private static Optional<Proxy> proxy(String text) {
        try {
            URI address = new URI(text.contains("://") ? text : "http://" + text);
            boolean http = "http".equalsIgnoreCase(address.getScheme());
            return http && address.getHost() != null
                    ? Optional.of(new Proxy(
                            Proxy.Type.HTTP,
                            InetSocketAddress.createUnresolved(
                                    address.getHost(), address.getPort() < 0 ? HTTP_PORT : address.getPort())))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        if (java != null) {
            java.connectFailed(address, proxy, failure);
        }
    }
}
