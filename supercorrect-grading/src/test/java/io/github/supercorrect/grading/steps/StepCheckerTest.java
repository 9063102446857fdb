package io.github.supercorrect.grading.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.grading.StepChecker;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepCheckerTest {

    private static final StepChecker CHECKER = StepChecker.standard();

    @Test
    void check_falseSumInSecondStep_isFoundWithItsTruth() {
        StepReport report =
                CHECKER.check("What is 89+7?", List.of("We need 89+7.", "Add: 9+7=16, 8+0+1=10. So 89+7=106."));

        assertThat(report.firstWrongStep()).hasValue(2);
        assertThat(report.claimsChecked()).isEqualTo(3);
        assertThat(report.claimsFound()).isEqualTo(3);
        assertThat(report.coverage()).isEqualTo(0.5);
        assertThat(report.steps().get(0).outcome()).isEqualTo(StepOutcome.UNCHECKED);
        assertThat(report.firstWrong().flatMap(StepCheck::firstFalse).map(Claim::text))
                .hasValue("8+0+1=10");
    }

    @Test
    void check_noSteps_isEmptyReport() {
        StepReport report = CHECKER.check("", List.of());

        assertThat(report.firstWrong()).isEmpty();
        assertThat(report.firstWrongStep()).isEmpty();
        assertThat(report.coverage()).isZero();
    }

    @Test
    void ofLines_blankLines_areSkipped() {
        assertThat(Steps.ofLines("1+1=2\n\n  \r\n2+2=4\n")).containsExactly("1+1=2", "2+2=4");
    }

    /** Random sums, differences, products and quotients, in many notations. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void check_randomArithmetic_isTrueWhereItIsAndFalseWhereItIsNot(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            int b = 2 + random.nextInt(40);
            int a = b * (2 + random.nextInt(40));
            int result =
                    switch (i % 4) {
                        case 0 -> a + b;
                        case 1 -> a - b;
                        case 2 -> a * b;
                        default -> a / b;
                    };
            String right = written(i % 4, a, b, result, random.nextInt(5));
            String wrong = written(i % 4, a, b, result + 1 + random.nextInt(9), random.nextInt(5));

            assertThat(CHECKER.check("", List.of(right)).steps().get(0).outcome())
                    .as(right)
                    .isEqualTo(StepOutcome.HOLDS);
            assertThat(CHECKER.check("", List.of(wrong)).steps().get(0).outcome())
                    .as(wrong)
                    .isEqualTo(StepOutcome.WRONG);
        }
    }

    private static String written(int operation, int a, int b, int result, int notation) {
        String plain = List.of("+", "-", "*", "/").get(operation);
        String latex = List.of("+", "-", "\\times", "\\div").get(operation);
        String words = List.of("plus", "minus", "times", "divided by").get(operation);
        return switch (notation) {
            case 0 -> a + plain + b + "=" + result;
            case 1 -> "So we get " + a + " " + plain + " " + b + " = " + result + " apples.";
            case 2 -> "$" + a + " " + latex + " " + b + " = " + result + "$";
            case 3 -> "Since " + a + " " + words + " " + b + " is " + result + ", we are done.";
            default -> String.format(Locale.ROOT, "%,d %s %,d = %,d", a, plain, b, result);
        };
    }
}
