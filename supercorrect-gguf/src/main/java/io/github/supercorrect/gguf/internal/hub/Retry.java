package io.github.supercorrect.gguf.internal.hub;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertificateException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which failures are worth another try, and when. */
public final class Retry {

    /** {@code RateLimit: "resolvers";r=0;t=55}, of the hub; t is the seconds until there is room again. */
    private static final Pattern RATE_LIMIT_SECONDS = Pattern.compile(";\\s*t=(\\d{1,6})");

    private static final int LARGEST_DOUBLING = 10;

    private Retry() {}

    /** A failure that can pass: a server that is busy or ill, a connection that broke. */
    public static boolean isWorthwhile(IOException failure) {
        if (failure instanceof HubStatusException answer) {
            return answer.isPassing();
        }
        return !(failure instanceof RefusedAddressException) && !isMistrust(failure);
    }

    /** A certificate that is not trusted will not be on the next try, nor will an empty trust store be full. */
    private static boolean isMistrust(IOException failure) {
        return ConnectionException.has(failure, CertificateException.class)
                || ConnectionException.has(failure, InvalidAlgorithmParameterException.class);
    }

    /** How long to wait after so many failures in a row. */
    public static Duration pause(IOException failure, int failures, Patience patience) {
        Duration usual = patience.firstPause().multipliedBy(1L << Math.min(failures - 1, LARGEST_DOUBLING));
        Duration asked =
                failure instanceof HubStatusException answer ? answer.pause().orElse(usual) : usual;
        return asked.compareTo(patience.longestPause()) > 0 ? patience.longestPause() : asked;
    }

    /** What a server asks for, in seconds or as a date (RFC 9110, 10.2.3), or by the hub's own header. */
    static @Nullable Duration asked(HttpHeaders headers, Instant now) {
        Optional<String> after = headers.firstValue("Retry-After").map(String::strip);
        if (after.isPresent()) {
            return after.get().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(after.get()))
                    : until(after.get(), now);
        }
        Matcher seconds =
                RATE_LIMIT_SECONDS.matcher(headers.firstValue("RateLimit").orElse(""));
        return seconds.find() ? Duration.ofSeconds(Long.parseLong(seconds.group(1))) : null;
    }

    private static @Nullable Duration until(String date, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
