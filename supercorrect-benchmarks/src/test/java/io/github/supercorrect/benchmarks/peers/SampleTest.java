package io.github.supercorrect.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void median_oddNumber_isTheMiddleOne() {
        assertThat(Sample.of(5, 1, 100).median()).isEqualTo(5);
    }

    @Test
    void median_evenNumber_isBetweenTheTwoInTheMiddle() {
        assertThat(Sample.of(4, 1, 100, 2).median()).isEqualTo(3);
    }

    @Test
    void median_nothingMeasured_isRefused() {
        assertThatIllegalStateException().isThrownBy(() -> new Sample().median());
    }

    @Test
    void leastAndMost_anyOrder_areTheExtremes() {
        Sample sample = Sample.of(3, 9, 1, 4);
        assertThat(sample.least()).isEqualTo(1);
        assertThat(sample.most()).isEqualTo(9);
    }

    @Test
    void over_machineSlowForOnePair_ratioIsThatOfThePairs() {
        Sample ours = Sample.of(1, 1, 10);
        Sample peer = Sample.of(2, 2, 20);
        assertThat(ours.over(peer).median()).isCloseTo(0.5, within(1e-9));
        assertThat(ours.over(peer).most()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void over_peerHasFewer_countsWholePairsOnly() {
        assertThat(Sample.of(1, 2, 3).over(Sample.of(1, 1)).size()).isEqualTo(2);
    }
}
