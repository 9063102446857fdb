package io.github.supercorrect.gguf.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MeterTest {

    private static final long SECOND = 1_000_000_000;

    private long now;
    private final Meter meter = new Meter(() -> now);

    @Test
    void at_steadyRate_isTheRateAndTheTimeThatIsLeft() {
        for (int second = 0; second <= 10; second++) {
            now = second * SECOND;
            meter.at(second * 1_000L, 100_000);
        }

        assertThat(meter.rate()).isEqualTo(1_000);
        assertThat(meter.remaining(10_000, 100_000)).contains(Duration.ofSeconds(90));
    }

    @Test
    void at_firstAndLast_areTold() {
        assertThat(meter.at(0, 10)).isTrue();
        assertThat(meter.at(5, 10)).isFalse();
        assertThat(meter.at(10, 10)).isTrue();
    }

    @Test
    void remaining_rateUnknown_isUnknown() {
        meter.at(0, 10);

        assertThat(meter.remaining(0, 10)).isEmpty();
    }

    @Test
    void at_beginsAnew_forgetsNothingButTheWindow() {
        meter.at(100, 1_000);

        assertThat(meter.at(0, 1_000)).isTrue();
    }
}
