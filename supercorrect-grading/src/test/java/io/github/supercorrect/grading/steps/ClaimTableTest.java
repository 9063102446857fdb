package io.github.supercorrect.grading.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.grading.StepChecker;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in a single step. */
class ClaimTableTest {

    private static List<Claim> claims(String step) {
        return StepChecker.standard().check("", List.of(step)).steps().get(0).claims();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Janet sells 16 - 3 - 4 = 9 duck eggs a day.",
                "She makes 9 * 2 = $18 every day.",
                "3 x 5 = 15",
                "3×5=15",
                "20% of 50 is 10",
                "half of 12 is 6",
                "5 + 3 is 8",
                "12 divided by 4 is 3",
                "twice 7 is 14",
                "1/2*8=4",
                "$1,200 / 12 = $100",
                "16 / 5 = 3 rest 1",
                "735/5=147 rest 0",
                "17 / 5 = 3 with a remainder of 2",
                "3 hours * 20 dollars/hour = 60 dollars",
                "2*30 minutes = 60 minutes",
                "3 1/2 * 2 = 7",
                "√49 = 7",
                "3² + 4² = 25",
                "2^10 = 1024",
                "10/3 = 3.33",
                "45/60 = 75%",
                "2 hours = 120 minutes",
                "$1 = 100 cents",
                "3 feet = 36 inches",
                "$\\frac{3}{4} \\cdot 8 = 6$",
                "\\[ \\sqrt{49} = 7 \\]",
                "$(x+1)^2 = x^2+2x+1$",
                "$\\sqrt{2} \\approx 1.41$",
                "In two hours $50$ mph $\\times 2$ hours $= 100$ miles",
                "$2 + 2 \\ne 5$",
                "$6 < \\sqrt{45}$",
                "<Key>Carry 1 from 13.</Key>"
            })
    void check_trueClaim_isTrue(String step) {
        assertThat(claims(step)).isNotEmpty().allMatch(claim -> claim.verdict() == ClaimVerdict.TRUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "So she has 5*3=16 apples. | 5*3=15",
                "9 * 2 = $19 | 9 * 2 = $18",
                "1. 3+4 = 8 | 3+4 = 7",
                "- 5+3 = 9 | 5+3 = 8",
                "**5+3=9** | 5+3=8",
                "(5 + 3 = 9) | 5 + 3 = 8",
                "She has 5 (3+2=6) apples | 3+2=5",
                "1,000 + 2,500 = 3,400 | 1,000 + 2,500 = 3500",
                "half of 12 is 7 | half of 12 = 6",
                "3/4*100 = 76% | 3/4*100 = 75%",
                "0 / 1000 * 100% = 70% | 0 / 1000 * 100% = 0",
                "8 < 3 + 4 | 8 > 3 + 4",
                "5+3=9+2=11 | 5+3=8",
                "$\\frac{3}{4} \\cdot 8 = 7$ | \\frac{3}{4} \\cdot 8 = 6",
                "$\\sqrt{49} = 8$ | \\sqrt{49} = 7",
                "$\\sqrt{2} = 1.52$ | \\sqrt{2} ≈ 1.41421356",
                "\\begin{align*} 3+4 &= 7 \\\\ &= 5+3 \\end{align*} | 5+3 = 8",
                "Carry 2 from 13. | Carry 1 from 13"
            })
    void check_falseClaim_isFalseWithItsTruth(String step, String truth) {
        assertThat(claims(step))
                .filteredOn(claim -> claim.verdict() == ClaimVerdict.FALSE)
                .singleElement()
                .satisfies(claim -> assertThat(claim.truth()).hasValue(truth));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10/3 = 3",
                "0.33 * 300 = 100",
                "5+3=8+2=10",
                "x = 5",
                "Let n = 3",
                "f(3) = 9",
                "3x + 5 = 20",
                "Total for 3 days = 5*3 = 15",
                "2/5 is equal to 12.8 hectares",
                "The ratio is 3:4 = 6:8",
                "from 3:30 - 2:00 = 90 minutes",
                "9 am + 5 hours = 2 pm",
                "5 km + 300 m = 5300 m",
                "2 quarters + 3 dimes = 80 cents",
                "100 - 20% = 80",
                "price * 5 = 20 and cost + 5 = 8",
                "the last digit of 4*6 is 4",
                "10 is 2 more than 8",
                "if 2+2=5 then everything is true",
                "Suppose 2+2=5",
                "2+2 is not equal to 5",
                "2+2=5 is false",
                "$1 = 2$, a contradiction",
                "$3 \\cdot 5 = 1 \\pmod 7$",
                "$17 \\equiv 2 + 3$",
                "$\\sin 30 = \\frac{1}{2}$",
                "$\\pi = 3.14$",
                "$\\frac{\\pi}{3} = 60^\\circ$",
                "$x = 3, y = 4 \\text{ or } z = 5$",
                "the points $(3,4) = (1+2, 2+2)$",
                "$A = \\{1, 2, 3\\}$",
                "$45, 90, 990=1\\cdot45, 2\\cdot45$",
                "$1+2+\\cdots+10 = 55$",
                "\\begin{align*} 1 + 2 & \\\\ - 3 + 4 &= 1 \\end{align*}",
                "[asy] real x = 3*2=7; [/asy] 3*2=6",
                "<Step1> 5 < x </Step1>"
            })
    void check_claimThatMayBeMeantOtherwise_isNoAlarm(String step) {
        assertThat(claims(step)).noneMatch(claim -> claim.verdict() == ClaimVerdict.FALSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is 44 * 55 in base 7?",
                "Find the remainder modulo 7.",
                "The operation $\\star$ is given by $a \\star b = ab + 1$.",
                "If a * b = a + 2b, what is 3 * 4?"
            })
    void check_problemAboutOtherNumbersOrOperations_isNoAlarm(String problem) {
        assertThat(StepChecker.standard().check(problem, List.of("3 * 4 = 11")).firstWrong())
                .isEmpty();
    }
}
