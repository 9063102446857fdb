package io.github.supercorrect.grading.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.grading.SmallStack;
import io.github.supercorrect.grading.StepChecker;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody means: each is repeated to 100,000 characters and read on a small stack. */
@Timeout(120)
class HostileStepsTest {

    private static final int LENGTH = 100_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1+",
                "(",
                "1+(",
                "$1",
                "$ ",
                "$1=1$ ",
                "\\[",
                "\\(",
                "\\frac{",
                "}",
                "1=",
                "1=1+1,",
                "9^9^",
                "99999!=1 ",
                "10^{9999}=",
                "&=1\\\\",
                "+1\\\\",
                "\\begin{align}",
                "\\begin{cases}",
                "√",
                "½ 1",
                "1 apple + ",
                "1,000,",
                "if ",
                "half of ",
                "<a",
                "\uFFFC",
                "\uD835\uDFCF",
                "\uD835",
                "\u202E1",
                "\\",
                "\n1+1=2",
                "1/2 = 1 rest ",
                "( 1 a )"
            })
    void check_repeatedText_returns(String seed) {
        String text = seed.repeat(LENGTH / seed.length());

        StepReport report = SmallStack.call(() -> StepChecker.standard().check(text, List.of(text, "$" + text + "$")));

        assertThat(report.steps()).hasSize(2);
    }
}
