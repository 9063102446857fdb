package io.github.supercorrect.grading.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.MathParser;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private static final long OPERATIONS = 20_000_000;

    private static Expression expression(String text) {
        return MathParser.parse(text);
    }

    private static Optional<String> key(String text) {
        return CanonicalKey.of(expression(text), new Budget(OPERATIONS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    -3.50; -7/2
                    12,345; 12345
                    0.\\overline{142857}; 1/7
                    3\\frac{1}{7}; 22/7
                    2^{10}/6; 512/3
                    \\sqrt{0.0004}; 1/50
                    \\frac{\\sqrt{12}}{\\sqrt{3}}; 2
                    \\sqrt[4]{81}; 3
                    (1/8)^{2/3}; 1/4
                    7 \\bmod 3; 1
                    \\text{lcm}(4, 6); 12
                    \\binom{52}{5}; 2598960
                    6!!; 48
                    \\log_{1/2} 8; -3
                    \\frac{(x+1)^2-x^2-1}{x}; 2
                    \\sin(-\\pi/6); -1/2
                    (1+i)(1-i) - i^2; 3
                    """)
    void exact_fraction_isFound(String text, String fraction) {
        Rational value = Values.exact(expression(text), new Budget(OPERATIONS)).orElseThrow();
        String shown = value.isInteger() ? "" + value.numerator() : value.numerator() + "/" + value.denominator();
        assertThat(shown).isEqualTo(fraction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\\pi", "\\sqrt{2}", "1/0", "\\infty", "(1,2)", "\\pm 2", "100000!", "2^{10^{10}}"})
    void exact_noFractionOrTooLarge_isEmpty(String text) {
        assertThat(Values.exact(expression(text), new Budget(OPERATIONS))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    1/3; 5; 0.33333
                    2/3; 3; 0.667
                    \\pi; 10; 3.141592654
                    -\\sqrt{2}; 6; -1.41421
                    \\sqrt{10^{20}+1}-10^{10}; 5; 5.0000E-11
                    \\ln 2; 8; 0.69314718
                    e^{100}; 4; 2.688E+43
                    \\sqrt[3]{-2}; 4; -1.260
                    e^{\\pi\\sqrt{163}}; 31; 262537412640768743.9999999999993
                    \\sqrt{-2}\\sqrt{-3}; 5; -2.4495
                    """)
    void decimal_realConstant_isRounded(String text, int digits, String decimal) {
        assertThat(Values.decimal(expression(text), digits, new Budget(OPERATIONS)))
                .hasToString("Optional[" + decimal + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "i", "\\sqrt{-2}", "\\ln 0", "1/0", "\\infty", "9^{9^{9^9}}", "\\text{one}", "\\ln(-1)"})
    void decimal_noRealConstant_isEmpty(String text) {
        assertThat(Values.decimal(expression(text), 10, new Budget(OPERATIONS))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    1/2; 0.5
                    x+x; 2x
                    (x+1)^2; x^2+2x+1
                    x-x+1; 1
                    \\frac{1}{\\sqrt{2}}; \\frac{\\sqrt{2}}{2}
                    (\\sqrt{2}+1)(\\sqrt{2}-1); 1
                    (1+i)^2; 2i
                    f(x+x); f(2x)
                    """)
    void key_equalValues_isTheSame(String left, String right) {
        assertThat(key(left)).isPresent().isEqualTo(key(right));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    1/2; 1/3
                    x; y
                    x; -x
                    i; -i
                    f(x); f(y)
                    f(x); g(x)
                    \\sqrt{2}; \\sqrt{3}
                    x+2305843009213693951; x
                    0; 1358943316236011399
                    x; x+1358943316236011399
                    """)
    void key_differentValues_isDifferent(String left, String right) {
        assertThat(key(left)).isPresent().isNotEqualTo(key(right));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\sin x", "\\ln 2", "\\sqrt{1+\\sqrt{2}}", "(1,2)", "1/0", "\\int x dx"})
    void key_onlyNumbersTell_isEmpty(String text) {
        assertThat(key(text)).isEmpty();
    }
}
