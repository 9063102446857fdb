package io.github.supercorrect.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.supercorrect.core.error.InvalidInputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

    @ParameterizedTest
    @CsvSource({"10, 3, 1, 0.3", "10, 3, 5, 0.9166666667", "8, 0, 8, 0", "8, 1, 8, 1", "200, 7, 100, 0.9929911172"})
    void passAtK_knownValues(int n, int c, int k, double expected) {
        assertThat(PassAtK.estimate(n, c, k)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void passAtK_anySampleCounts_isOneMinusTheQuotientOfBinomials() {
        for (int n = 1; n <= 12; n++) {
            for (int c = 0; c <= n; c++) {
                for (int k = 1; k <= n; k++) {
                    double none =
                            binomial(n - c, k).doubleValue() / binomial(n, k).doubleValue();
                    assertThat(PassAtK.estimate(n, c, k)).isCloseTo(1 - none, within(1e-12));
                }
            }
        }
    }

    @Test
    void passAtK_moreThanTheSamples_isRefused() {
        assertThatThrownBy(() -> PassAtK.estimate(4, 2, 5))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("k must be 1 to n");
    }

    /** Twice the binomial tail: 2·(1+10)/2^10; 2·(1+15+105+455+1365)/2^15; even and empty splits say nothing. */
    @ParameterizedTest
    @CsvSource({
        "1, 9, 0.021484375",
        "9, 1, 0.021484375",
        "4, 11, 0.11846923828125",
        "5, 5, 1",
        "0, 0, 1",
        "0, 6, 0.03125"
    })
    void mcNemar_knownValues(long onlyFirst, long onlySecond, double expected) {
        assertThat(McNemar.pValue(onlyFirst, onlySecond)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void mcNemar_manyProblems_isWhatExactArithmeticGives() {
        assertThat(McNemar.pValue(1900, 2050)).isCloseTo(exact(1900, 2050), within(1e-9));
        assertThat(McNemar.pValue(100, 1500)).isPositive().isLessThan(1e-200);
    }

    /** On the data of a 2×2 table with 16 pairs for and 4 against of 100: half of one added to each cell, by hand. */
    @Test
    void comparison_intervalOfTheDifference_isAgrestiAndMins() {
        PairedComparison comparison = new PairedComparison(60, 4, 16, 20);

        double centre = 12 / 102.0;
        double error = Math.sqrt((16.5 + 4.5) - 12 * 12 / 102.0) / 102;
        assertThat(comparison.difference()).isEqualTo(0.12);
        assertThat(comparison.low()).isCloseTo(centre - 1.959964 * error, within(1e-6));
        assertThat(comparison.high()).isCloseTo(centre + 1.959964 * error, within(1e-6));
    }

    @Test
    void comparison_intervalOfTheDifference_holdsTheTruthAsOftenAsItSays() {
        Random random = new Random(7);
        int held = 0;
        for (int i = 0; i < 4000; i++) {
            int[] cells = new int[4];
            for (int problem = 0; problem < 150; problem++) {
                double draw = random.nextDouble();
                cells[draw < 0.6 ? 0 : draw < 0.65 ? 1 : draw < 0.77 ? 2 : 3]++;
            }
            PairedComparison comparison = new PairedComparison(cells[0], cells[1], cells[2], cells[3]);
            held += comparison.low() <= 0.07 && 0.07 <= comparison.high() ? 1 : 0;
        }
        assertThat(held / 4000.0).isBetween(0.94, 0.965);
    }

    @Test
    void comparison_otherProblems_isRefused() {
        List<ItemOutcome> first = List.of(outcome(0, "a", true));

        assertThatThrownBy(() -> PairedComparison.of(first, List.of(outcome(0, "b", true))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("\"a\"")
                .hasMessageContaining("\"b\"");
        assertThatThrownBy(() -> PairedComparison.of(first, List.of(outcome(1, "a", true))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no problem in common");
    }

    @Test
    void comparison_sameProblems_countsPairs() {
        List<ItemOutcome> first =
                List.of(outcome(0, "a", true), outcome(1, "b", true), outcome(2, "c", false), outcome(3, "d", false));
        List<ItemOutcome> second =
                List.of(outcome(0, "a", true), outcome(1, "b", false), outcome(2, "c", true), outcome(3, "d", false));

        assertThat(PairedComparison.of(first, second)).isEqualTo(new PairedComparison(1, 1, 1, 1));
    }

    @Test
    void spread_ofFigures_hasTheMiddle() {
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(new Spread(4, 4, 3, 9));
        assertThat(Spread.of(List.of()).isUnknown()).isTrue();
    }

    private static ItemOutcome outcome(long index, String id, boolean correct) {
        return new ItemOutcome(index, id, 1, correct ? 1 : 0, correct, null, null);
    }

    private static double exact(int onlyFirst, int onlySecond) {
        int n = onlyFirst + onlySecond;
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i <= Math.min(onlyFirst, onlySecond); i++) {
            sum = sum.add(binomial(n, i));
        }
        return new BigDecimal(sum.shiftLeft(1))
                .divide(new BigDecimal(BigInteger.ONE.shiftLeft(n)), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static BigInteger binomial(int n, int k) {
        if (k > n) {
            return BigInteger.ZERO;
        }
        BigInteger result = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return result;
    }
}
