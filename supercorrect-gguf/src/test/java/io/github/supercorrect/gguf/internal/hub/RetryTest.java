package io.github.supercorrect.gguf.internal.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static HttpHeaders headers(String name, String value) {
        return HttpHeaders.of(Map.of(name, List.of(value)), (header, text) -> true);
    }

    @Test
    void asked_secondsDateOrTheHubsOwnHeader_areRead() {
        assertThat(Retry.asked(headers("Retry-After", "55"), NOW)).isEqualTo(Duration.ofSeconds(55));
        assertThat(Retry.asked(headers("Retry-After", "Thu, 1 Jan 2026 00:01:00 GMT"), NOW))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(Retry.asked(headers("Retry-After", "Wed, 31 Dec 2025 00:00:00 GMT"), NOW))
                .isEqualTo(Duration.ZERO);
        assertThat(Retry.asked(headers("RateLimit", "\"resolvers\";r=0;t=55"), NOW))
                .isEqualTo(Duration.ofSeconds(55));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "99999999999999999999"})
    void asked_nothingOfUse_isNothing(String value) {
        assertThat(Retry.asked(headers("Retry-After", value), NOW)).isNull();
        assertThat(Retry.asked(headers("RateLimit", value), NOW)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1,500", "2,1000", "3,2000", "5,8000", "40,300000"})
    void pause_failuresInARow_doublesUpToTheLongest(int failures, long millis) {
        assertThat(Retry.pause(new IOException("broken"), failures, Patience.USUAL))
                .isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void pause_serverAsksForMoreThanTheLongest_isTheLongest() {
        assertThat(Retry.pause(new HubStatusException(429, "host", false, Duration.ofDays(9)), 1, Patience.USUAL))
                .isEqualTo(Patience.USUAL.longestPause());
    }

    @Test
    void isWorthwhile_whatCanPass_yes() {
        assertThat(Retry.isWorthwhile(new IOException("reset"))).isTrue();
        assertThat(List.of(408, 429, 500, 502, 503, 504))
                .allMatch(status -> Retry.isWorthwhile(new HubStatusException(status, "host", false, null)));
        assertThat(List.of(400, 401, 403, 404, 416, 501))
                .noneMatch(status -> Retry.isWorthwhile(new HubStatusException(status, "host", false, null)));
        assertThat(Retry.isWorthwhile(new IOException("handshake", new CertificateException("no trust"))))
                .isFalse();
    }
}
