package io.github.supercorrect.gguf.internal.hub;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last answer behind all redirects.
 *
 * @param withToken whether the server was shown a token
 * @param state what was said of the file on the way
 * @param body to be closed
 */
public record Answer(int status, HttpHeaders headers, String host, boolean withToken, RemoteState state, Body body)
        implements AutoCloseable {

    public static final int WHOLE = 200;
    public static final int PART = 206;
    public static final int NO_SUCH_PART = 416;

    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    /** @throws HubStatusException if the server refused */
    public Answer orRefusal() throws IOException {
        if (status < 200 || status >= 300) {
            body.close();
            throw new HubStatusException(status, host, withToken, Retry.asked(headers, Instant.now()));
        }
        return this;
    }

    /** Whether the part begins at this byte of a file of this size. */
    public boolean begins(long from, long size) {
        Matcher range =
                CONTENT_RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
        return range.matches()
                && Long.parseLong(range.group(1)) == from
                && (range.group(3).equals("*") || Long.parseLong(range.group(3)) == size);
    }

    /** The length that is announced for this answer. */
    public OptionalLong length() {
        return headers.firstValueAsLong("Content-Length");
    }

    @Override
    public void close() {
        body.close();
    }
}
