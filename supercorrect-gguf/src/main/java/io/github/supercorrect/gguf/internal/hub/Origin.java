package io.github.supercorrect.gguf.internal.hub;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/** Scheme, host and port together: whom a token is for. */
record Origin(String scheme, String host, int port) {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int LARGEST_PORT = 65_535;

    static Origin of(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
        return new Origin(scheme, host, address.getPort() < 0 ? usual : address.getPort());
    }

    /** Whether there can be such a port. */
    boolean hasPort() {
        return port <= LARGEST_PORT;
    }

    boolean isHttps() {
        return scheme.equals("https");
    }

    /** Whether this is plain HTTP that does not leave the machine. */
    boolean isLocalHttp() {
        return scheme.equals("http") && isLoopback();
    }

    boolean isLoopback() {
        return isLoopback(host);
    }

    static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.matches("\\[?(::1|0:0:0:0:0:0:0:1)\\]?")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
