package io.github.supercorrect.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EllipseProblemTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "nano"})
    void run_noModelNamed_saysSoAndSolvesNothing(String model) {
        assertThat(PrintedText.by(() -> EllipseProblem.run(model)))
                .contains("nothing was solved")
                .contains("SUPERCORRECT_MODEL")
                .doesNotContain("Answer:");
    }

    @Test
    void expectedAnswer_byArithmetic_isRight() {
        double semiMajor = 99 * 9;
        double semiMinor = 99.0 / 9;

        assertThat(2 * Math.sqrt(semiMajor - semiMinor)).isEqualTo(8 * Math.sqrt(55));
        assertThat(EllipseProblem.EXPECTED).isEqualTo("8\\sqrt{55}");
    }
}
