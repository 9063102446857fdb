package io.github.supercorrect.grading.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read, told by the plain print, which shows each grouping; the tables have {@code written ¦ plain print}. */
class MathParserTest {

    private static String plain(String text) {
        return MathPrinter.plain(MathParser.parse(text));
    }

    private static void assertReads(String written, String expected) {
        Expression expression = MathParser.parse(written);
        assertThat(MathPrinter.plain(expression)).as(written).isEqualTo(expected);
        String latex = MathPrinter.latex(expression);
        assertThat(MathPrinter.latex(MathParser.parse(latex)))
                .as("print of its print")
                .isEqualTo(latex);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '`',
            value = {
                "1,234 ¦ 1234",
                "1,234.5 ¦ 1234.5",
                "-8,192 ¦ -8192",
                "1,000,000 ¦ 1000000",
                "1,234, 5,678 ¦ 1234, 5678",
                "1,234,5 ¦ 1, 234, 5",
                "1,23 ¦ 1, 23",
                "0,111 ¦ 0, 111",
                "x=1,234 ¦ x = 1234",
                "(1,234) ¦ (1, 234)",
                "\\{1,234\\} ¦ {1, 234}",
                "$6764$,$109$ ¦ 6764, 109",
                "\\frac{12}{5,525} ¦ 12/5525",
                "10{,}000 ¦ 10000",
                "12,\\!000 ¦ 12000",
                "1\\,000 ¦ 1000",
                "1 000 ¦ 1000",
                "-12 345 678 ¦ -12345678",
                "0.\\overline{3} ¦ 0.(3)",
                "0.1\\bar 6 ¦ 0.1(6)",
                "0.(3) ¦ 0.(3)",
                ".\\overline{27} ¦ 0.(27)",
                "0.\\dot{1}4285\\dot{7} ¦ 0.(142857)",
                "0.333... ¦ 0.(3)",
                "0.1666\\ldots ¦ 0.1(6)",
                "3.14159... ¦ 3.14159",
                "1\\frac14 ¦ 1 1/4",
                "-5\\frac12 ¦ -5 1/2",
                "3 1/2 ¦ 3 1/2",
                "3½ ¦ 3 1/2",
                "4\\frac{10}{3} ¦ 4*(10/3)",
                "2\\frac{x}{3} ¦ 2*(x/3)",
                "\\frac12 ¦ 1/2",
                "\\frac 1 2 ¦ 1/2",
                "\\frac1{72} ¦ 1/72",
                "\\frac{\\sqrt6}3 ¦ sqrt(6)/3",
                "\\dfrac10{3} ¦ 10/3",
                "7.1e35 ¦ 7.1*10^35",
                "1.5E-10 ¦ 1.5*10^(-10)",
                "3.2x10^5 ¦ 3.2*10^5",
                "2e-3 ¦ 2*e - 3",
                "5. ¦ 5",
                "2516_8 ¦ 2516_8",
                "4210_{\\text{five}} ¦ 4210_5",
                "A2_{16} ¦ A2_16",
                "(1010)_2 ¦ 1010_2",
                "0.0011_{2} ¦ 0.0011_2",
                "12:30 ¦ 12:30",
                "11:21:3 ¦ 11:21:3",
            })
    void parse_number_isReadAsOne(String written, String expected) {
        assertReads(written, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '`',
            value = {
                "(3*sqrt(5))/7 ¦ (3*sqrt(5))/7",
                "2^10 ¦ 2^10",
                "2^(n+1) ¦ 2^(n + 1)",
                "x**2 ¦ x^2",
                "-1 + sqrt(3) ¦ -1 + sqrt(3)",
                "1/2004! ¦ 1/(2004!)",
                "a/b/c ¦ (a/b)/c",
                "a/bc ¦ a/(b*c)",
                "1/2x ¦ (1/2)*x",
                "2\\pi r ¦ 2*pi*r",
                "-x^2 ¦ -x^2",
                "2^3^2 ¦ 2^(3^2)",
                "x^-1 ¦ x^(-1)",
                "2\\cdot-3 ¦ 2*(-3)",
                "2--3 ¦ 2 - (-3)",
                "\\sqrt3 ¦ sqrt(3)",
                "\\sqrt15 ¦ sqrt(15)",
                "\\sqrt2x ¦ sqrt(2)*x",
                "\\sqrt[3]{x}^2 ¦ (x)^(1/(3))^2",
                "\\sin 2x ¦ sin(2*x)",
                "\\sin^2 x ¦ sin(x)^2",
                "\\sin^{-1} x ¦ arcsin(x)",
                "\\sin x\\cos x ¦ sin(x)*cos(x)",
                "\\sin x + y ¦ sin(x) + y",
                "\\sin(x)y ¦ sin(x)*y",
                "\\cos 13^\\circ ¦ cos(13°)",
                "\\cos \\pi/3 ¦ cos(pi/3)",
                "\\sin x/2 ¦ sin(x)/2",
                "\\ln x^2 ¦ ln(x^2)",
                "\\log_2 8 ¦ log(2, 8)",
                "\\log_28 ¦ log(2, 8)",
                "sinx ¦ sin(x)",
                "5!! ¦ 5!!",
                "n!/(n-k)! ¦ (n!)/((n - k)!)",
                "\\binom nk ¦ binomial(n, k)",
                "{n \\choose k} ¦ binomial(n, k)",
                "{}_5C_2 ¦ binomial(5, 2)",
                "C(n,k) ¦ C(n, k)",
                "{a+1 \\over 2} ¦ (a + 1)/2",
                "||x|-1| ¦ ||x| - 1|",
                "|x||y| ¦ |x|*|y|",
                "\\left|x\\right| ¦ |x|",
                "\\lfloor m / 2\\rfloor ¦ floor(m/2)",
                "\\lceil x\\rceil ¦ ceiling(x)",
                "\\overline{z} ¦ conjugate(z)",
                "7 \\bmod 3 ¦ 7 mod 3",
                "x \\equiv 3 \\pmod 5 ¦ x ≡ 3*(mod 5)",
                "x \\equiv 3 (mod 5) ¦ x ≡ 3*(mod 5)",
                "\\operatorname{lcm}(4,6) ¦ lcm(4, 6)",
                "\\max\\{a,b\\} ¦ max(a, b)",
                "x(x+1) ¦ x*(x + 1)",
                "f(x+1) ¦ f(x + 1)",
                "P(1+r)^n ¦ P*(1 + r)^n",
                "f'(x) ¦ f'(x)",
                "f^{-1}(x) ¦ f^-1(x)",
                "a_{37} ¦ a_37",
                "x_1^2 ¦ x_1^2",
                "e^{i\\pi} ¦ e^(i*pi)",
                "1 \\pm \\sqrt{19} ¦ 1 ± sqrt(19)",
                "xyz ¦ x*y*z",
                "2abc ¦ 2*a*b*c",
                "\\mathbf{a}+\\boldsymbol{b} ¦ a + b",
                "x²+2x+1 ¦ x^2 + 2*x + 1",
                "2√3 − ½ ¦ 2*sqrt(3) - 1/2",
                "a·b×c ¦ a*b*c",
                "\\sum_{k=1}^{n} k^2 ¦ sum(k = 1; n; k^2)",
                "\\int_0^1 x^2+1 \\, dx ¦ int(0; 1; (x^2 + 1)*d*x)",
                "\\int_0^1 \\sin x \\, dx ¦ int(0; 1; sin(x)*d*x)",
                "\\mathbb{Z}^+ ¦ mathbbZ^+",
                "x^{*} ¦ x^*",
                "\\lim_{x \\to 0} \\frac{\\sin x}{x} ¦ lim(x → 0; ; sin(x)/x)",
            })
    void parse_scalar_hasItsGrouping(String written, String expected) {
        assertReads(written, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '`',
            value = {
                "5 \\geq x ¦ 5 >= x",
                "x>=2 ¦ x >= 2",
                "x > = 2 ¦ x >= 2",
                "0 < x \\leq 5 ¦ 0 < x <= 5",
                "x \\\\le 7 ¦ x <= 7",
                "x ≠ 3 ¦ x ≠ 3",
                "x = 5+1 = 6 \\approx 7 ¦ x = 5 + 1 = 6 ≈ 7",
                "x \\in [-2,7] ¦ x ∈ [-2, 7]",
                "(-\\infty,-2)U(2,\\infty) ¦ (-infinity, -2) ∪ (2, infinity)",
                "]a,b[ \\cup [c,d[ ¦ ]a, b[ ∪ [c, d[",
                "A\\cup B\\cap C ¦ A ∪ (B ∩ C)",
                "\\mathbb{R}\\setminus\\{0\\} ¦ mathbbR ∖ {0}",
                "{1,2,3} ¦ {1, 2, 3}",
                "\\emptyset ¦ {}",
                "(0;0;6) ¦ (0, 0, 6)",
                "<1,-2> ¦ <1, -2>",
                "\\langle 1,2\\rangle ¦ <1, 2>",
                "1, 2, and 3 ¦ 1 and 2 and 3",
                "6 \\text{ and } 8 ¦ 6 and 8",
                "x=1orx=-1 ¦ x = 1 or x = -1",
                "p=5,q=2;p=7,q=2 ¦ p = 5, q = 2; p = 7, q = 2",
                "n=1, 2, 3 ¦ n = 1, 2, 3",
                "x=1 \\quad y=2 ¦ x = 1, y = 2",
                "\\boxed{1, 2} ¦ 1, 2",
                "\\{x \\mid x>0\\} ¦ {x | x > 0}",
                "\\{x: x>0\\} ¦ {x | x > 0}",
                "\\{x | |x|<2\\} ¦ {x | |x| < 2}",
                "P(A|B) ¦ P(A | B)",
                "\\begin{pmatrix}1&2\\\\3&4\\\\\\end{pmatrix} ¦ [[1, 2], [3, 4]]",
                "\\left(\\begin{array}{c}1\\\\2\\end{array}\\right) ¦ [[1], [2]]",
                "\\\\begin{pmatrix} \\\\frac12 \\\\\\\\ 3 \\\\end{pmatrix} ¦ [[1/2], [3]]",
                "\\begin{vmatrix}1&2\\\\3&4\\end{vmatrix} ¦ determinant([[1, 2], [3, 4]])",
                "\\begin{cases}1 & \\text{if } x>0\\\\0 & x\\le0\\end{cases} ¦ [[1, x > 0], [0, x <= 0]]",
                "\\begin{aligned} x&=1\\\\ &=2\\end{aligned} ¦ x = 1 = 2",
                "1,2,\\ldots,n ¦ 1, 2, ldots, n",
                "V_{1}:V_{2}=11:21 ¦ V_1:V_2 = 11:21",
                "2k\\pi \\quad (k \\in \\mathbb{Z}) ¦ 2*k*pi, k ∈ mathbbZ",
                "AB=4,CD=5 ¦ A*B = 4, C*D = 5",
                "\\;\\angle APC = 74^\\circ\\; ¦ angle APC = 74°",
            })
    void parse_structure_hasItsMembers(String written, String expected) {
        assertReads(written, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '`',
            value = {
                "28\\% ¦ 28%",
                "33.5 percentage ¦ 33.5%",
                "74^{\\circ} ¦ 74°",
                "69\\text{ degrees} ¦ 69°",
                "\\$16,\\!386.16 ¦ $16386.16",
                "$1,000.99 ¦ $1000.99",
                "-\\$0.50 ¦ $-0.50",
                "10\\text{ cm}^2 ¦ 10 cm^2",
                "15.0{cm}^2 ¦ 15.0 cm^2",
                "64 square feet ¦ 64 square feet",
                "\\frac{3}{4}\\pi\\text{ inches} ¦ (3/4)*pi inches",
                "60 km/h ¦ 60 km/h",
                "9.8\\ \\mathrm{m/s^{2}} ¦ 9.8 m/s^2",
                "6 (flowers) ¦ 6 flowers",
                "9^{\\text{th}} ¦ 9 th",
                "4:30 p.m. ¦ 4:30 p.m.",
                "\\text{1:03 PM} ¦ 1:03 PM",
                "0.64N ¦ 0.64*N",
                "3 hours 20 minutes ¦ 3 hours 20 minutes",
                "\\text{(E)} ¦ E",
                "(C) ¦ C",
                "\\text{13} ¦ 13",
                "\\text{B, E} ¦ B, E",
                "odd $n$ ¦ odd n",
                "n \\text{ is odd} ¦ n is odd",
                "no solution ¦ no solution",
                "{noroots} ¦ noroots",
                "{(c)plane} ¦ (c) plane",
                "June 20 ¦ June 20",
                "x-intercept ¦ x-intercept",
                "185\\ ¦ 185",
            })
    void parse_wordsAndUnits_areKept(String written, String expected) {
        assertReads(written, expected);
    }

    @Test
    void parse_modulusInText_isOne() {
        assertThat(MathParser.parse("n \\equiv 2\\ (\\mathrm{mod}\\ 5)"))
                .isEqualTo(MathParser.parse("n\\equiv 2 \\pmod 5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "$$", "\\quad", "\\text{ }"})
    void parse_nothing_isEmptySequence(String text) {
        assertThat(MathParser.parse(text)).isEqualTo(new Expression.Sequence(List.of(), ","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1+|2", "x=|2", "2 3|2", "\\frac{1}|8", "a ) b|2", "2*/3|2", "_2|0", "1 & 2|2"})
    void parse_noMathematics_tellsWhere(String text, int position) {
        MathSyntaxException refusal = catchThrowableOfType(MathSyntaxException.class, () -> MathParser.parse(text));
        assertThat(refusal).as(text).isNotNull();
        assertThat(refusal.position()).isEqualTo(position);
        assertThat(refusal.isLimit()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"(1,2|(1, 2)", "\\frac{1}{2|1/2", "[0,1|[0, 1]", "\\left(1,2|(1, 2)", "x}|x", "|x|x"})
    void parse_unbalanced_isClosedAtTheEnd(String text, String expected) {
        assertThat(plain(text == null ? "" : text)).isEqualTo(text == null ? "" : expected);
    }

    @Test
    void parse_constants_areNoSymbols() {
        assertThat(MathParser.parse("e")).isEqualTo(Expression.Constant.E);
        assertThat(MathParser.parse("i")).isEqualTo(Expression.Constant.I);
        assertThat(MathParser.parse("E")).isEqualTo(new Expression.Symbol("E"));
        assertThat(MathParser.parse("e_1")).isEqualTo(new Expression.Symbol("e_{1}"));
        assertThat(MathParser.parse("\\mathbf{i}")).isEqualTo(new Expression.Symbol("i"));
    }
}
