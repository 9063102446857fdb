package io.github.supercorrect.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
    /** 81 of 263 and 15 of 148, 0 of 20 and 1 of 29 are the examples of R. G. Newcombe, Statistics in Medicine 17 (1998) 857. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "20, 20, 0.8389, 1.0000"
    })
    void ofShare_publishedExamples_haveTheirWilsonIntervals(long successes, long total, double low, double high) {
        Estimate estimate = Estimate.ofShare(successes, total);

        assertThat(estimate.low()).isCloseTo(low, within(0.00005));
        assertThat(estimate.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void ofShare_ofNothing_knowsNothing() {
        assertThat(Estimate.ofShare(0, 0)).isEqualTo(new Estimate(0, 0, 1, 0));
    }

    @Test
    void ofMean_ofZerosAndOnes_isTheShare() {
        assertThat(Estimate.ofMean(List.of(1.0, 0.0, 1.0, 1.0))).isEqualTo(Estimate.ofShare(3, 4));
    }

    @Test
    void ofMean_ofShares_hasTheNormalIntervalOfTheMean() {
        // mean 0.5, variance of the sample 0.0625 + 0 + 0.0625 over 2, standard error sqrt(0.0625 / 3)
        Estimate estimate = Estimate.ofMean(List.of(0.25, 0.5, 0.75));

        assertThat(estimate.value()).isEqualTo(0.5);
        assertThat(estimate.high() - estimate.value()).isCloseTo(1.96 * Math.sqrt(0.0625 / 3), within(1e-4));
        assertThat(estimate.count()).isEqualTo(3);
    }
}
