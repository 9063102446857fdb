package io.github.supercorrect.gguf.internal.hub;

import io.github.supercorrect.core.error.InvalidInputException;
import java.net.URI;
import java.net.URISyntaxException;

/** Web addresses that may be asked: {@code https}, and plain {@code http} on this machine. */
public final class HubAddress {

    private HubAddress() {}

    /**
     * Reads an address that the user gave.
     *
     * @param field what the message calls it
     * @throws InvalidInputException if it is none, or holds a user name; the message does not repeat what could be a secret
     */
    public static URI parse(String field, String text) {
        URI address = uri(field, text);
        if (address.getHost() == null || address.getHost().isEmpty()) {
            throw new InvalidInputException(field
                    + " names no host, or one with characters that hosts do not have; write it as https://host/…");
        }
        if (!Origin.of(address).hasPort()) {
            throw new InvalidInputException(field + " names the port " + address.getPort() + "; the largest is 65535.");
        }
        if (address.getRawUserInfo() != null) {
            throw new InvalidInputException(
                    field + " holds a user name or a password, which would be stored; leave them out.");
        }
        if (!isAllowed(address)) {
            throw new InvalidInputException(field + " is " + withoutQuery(address)
                    + "; it must begin with https:// (http:// is for a server on this machine, as localhost).");
        }
        return address;
    }

    private static URI uri(String field, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new InvalidInputException(field + " is not an address: " + e.getReason() + " at character "
                    + (e.getIndex() + 1) + "; write it as https://host/…");
        }
    }

    /** The address as it may be shown: a query can hold a signature. */
    public static String withoutQuery(URI address) {
        return address.toString().replaceFirst("[?#].*", "");
    }

    static boolean isAllowed(URI address) {
        Origin origin = Origin.of(address);
        return origin.isHttps() || origin.isLocalHttp();
    }
}
