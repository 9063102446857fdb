package io.github.supercorrect.gguf.internal.hub;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** A server could not be spoken with. The message names it and the reason, which Java's own often leaves out. */
final class ConnectionException extends IOException {
    private static final long serialVersionUID = 1L;

    private static final int MOST_CAUSES = 10;

    /** @param server for people */
    ConnectionException(String server, Throwable cause) {
        super(message(server, cause).replaceAll("\\p{Cntrl}", "?"), cause);
    }

    private static String message(String server, Throwable cause) {
        if (has(cause, CertPathBuilderException.class)) {
            return "the certificate of " + server
                    + " is of nobody whom Java trusts. If a proxy or a mirror of yours has"
                    + " made it, add its authority to a trust store, and name that with -Djavax.net.ssl.trustStore=FILE";
        }
        if (has(cause, CertificateException.class)) {
            return "the certificate of " + server + " does not hold: " + deepest(cause);
        }
        if (has(cause, UnresolvedAddressException.class) || has(cause, UnknownHostException.class)) {
            return "no address is known of " + server;
        }
        if (has(cause, ConnectException.class)) {
            return "no connection to " + server + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        }
        return (has(cause, SSLException.class) ? "no secure connection to " : "broken connection to ") + server + ": "
                + deepest(cause);
    }

    static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    /** What the first cause says that says something. */
    static String deepest(Throwable failure) {
        Optional<String> said = causes(failure)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .reduce((outer, inner) -> inner);
        return said.orElseGet(() -> failure.getClass().getSimpleName());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES);
    }
}
