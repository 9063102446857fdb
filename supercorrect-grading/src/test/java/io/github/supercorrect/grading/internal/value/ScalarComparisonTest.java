package io.github.supercorrect.grading.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.math.MathParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is equal, what is near but different, and what cannot be told. */
class ScalarComparisonTest {

    private static final long OPERATIONS = 50_000_000;

    private static ScalarComparison compare(String left, String right) {
        return ScalarComparison.of(MathParser.parse(left), MathParser.parse(right), new Budget(OPERATIONS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    1/2; 0.5
                    2^{-3}; 0.125
                    \\sqrt{9/4}; 1.5
                    \\sqrt[3]{-8}; -2
                    (-8)^{1/3}; -2
                    (-8)^{2/3}; 4
                    0.\\overline{3}; 1/3
                    0.1\\overline{6}; 1/6
                    2\\frac{1}{2}; 5/2
                    -2\\frac{1}{2}; -5/2
                    50\\%; 1/2
                    5!; 120
                    0!; 1
                    \\binom{10}{3}; 120
                    \\lfloor -3.5 \\rfloor; -4
                    \\lceil 3.2 \\rceil; 4
                    |-7/2|; 3.5
                    \\gcd(12, 18); 6
                    \\log_2 8; 3
                    \\log_8 4; 2/3
                    \\log 1000; 3
                    \\ln e^3; 3
                    1010_2; 10
                    \\sum_{k=1}^{10} k; 55
                    \\sum_{k=0}^{4} \\binom{4}{k}; 16
                    \\prod_{k=1}^{5} k; 120
                    \\sin 30^\\circ; 1/2
                    \\cos \\frac{\\pi}{3}; 0.5
                    \\tan 45^\\circ; 1
                    \\arcsin 1; \\pi/2
                    i^2; -1
                    e^{i\\pi}; -1
                    \\sqrt{-4}; 2i
                    \\sqrt{2} \\cdot \\sqrt{8}; 4
                    2^{100}; 1267650600228229401496703205376
                    2024^{4046}; 2024^{4046}
                    \\infty; \\infty
                    -\\infty; -\\infty
                    """)
    void compare_foldedNumbers_isExact(String left, String right) {
        assertThat(compare(left, right)).isEqualTo(new ScalarComparison(ScalarVerdict.EQUAL, Means.EXACT));
        assertThat(compare(right, left)).isEqualTo(new ScalarComparison(ScalarVerdict.EQUAL, Means.EXACT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    (x+1)^2; x^2+2x+1
                    \\frac{x^2-1}{x-1}; x+1
                    x - x + 1; 1
                    \\frac{1}{x} + \\frac{1}{y}; \\frac{x+y}{xy}
                    (a_{1}+b)^3; a_{1}^3+3a_{1}^2b+3a_{1}b^2+b^3
                    (1+\\sqrt{2})^2; 3+2\\sqrt{2}
                    \\frac{1}{\\sqrt{2}-1}; \\sqrt{2}+1
                    \\frac{1}{\\sqrt{6}}; \\frac{\\sqrt{6}}{6}
                    \\sqrt{2}\\sqrt{3}+\\sqrt{5}; \\sqrt{6}+\\sqrt{5}
                    \\sqrt{12}+\\sqrt{27}; 5\\sqrt{3}
                    \\sqrt[3]{16}+1; 2\\sqrt[3]{2}+1
                    \\sqrt[6]{8}+1; \\sqrt{2}+1
                    \\sqrt[6]{2}\\cdot\\sqrt[3]{2}+1; \\sqrt{2}+1
                    (\\sqrt[3]{2}+1)(\\sqrt[3]{4}-\\sqrt[3]{2}+1); 3
                    \\frac{\\sqrt[3]{4}}{2}; 2^{-1/3}
                    (1+i)^2; 2i
                    (\\sqrt{3}+i)^6; -64
                    \\frac{1+i}{1-i}; i
                    \\pi(\\pi+1); \\pi^2+\\pi
                    \\frac{e^2-1}{e-1}; e+1
                    \\sin 15^\\circ; \\frac{\\sqrt{6}-\\sqrt{2}}{4}
                    \\frac{100000!}{99999!}; 100000
                    9^{9^9}; 3^{2 \\cdot 9^9}
                    """)
    void compare_rationalFunctions_isByResidues(String left, String right) {
        assertThat(compare(left, right).verdict()).isEqualTo(ScalarVerdict.EQUAL);
        assertThat(compare(left, right).means()).isIn(Means.MODULAR, Means.EXACT);
        assertThat(compare(right, left).verdict()).isEqualTo(ScalarVerdict.EQUAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    \\sqrt{5-\\sqrt{21}}+\\sqrt{\\sqrt{21}+5}; \\sqrt{14}
                    \\sqrt{3+2\\sqrt{2}}; 1+\\sqrt{2}
                    \\sqrt[3]{2+\\sqrt{5}}+\\sqrt[3]{2-\\sqrt{5}}; 1
                    \\cos 36^\\circ; \\frac{1+\\sqrt{5}}{4}
                    \\sin 18^\\circ; \\frac{\\sqrt{5}-1}{4}
                    \\cos\\frac{\\pi}{7}\\cos\\frac{2\\pi}{7}\\cos\\frac{4\\pi}{7}; -\\frac{1}{8}
                    \\ln 6; \\ln 2 + \\ln 3
                    \\log_2 3; \\frac{\\ln 3}{\\ln 2}
                    \\log_4 9; \\log_2 3
                    e^{\\ln 5}; 5
                    e^{1/2}; \\sqrt{e}
                    \\arctan 1; \\frac{\\pi}{4}
                    \\arctan\\frac12+\\arctan\\frac13; \\frac{\\pi}{4}
                    4\\arctan\\frac15-\\arctan\\frac1{239}; \\frac{\\pi}{4}
                    \\cos(\\arcsin\\frac35); \\frac45
                    2^{\\sqrt{2}}; e^{\\sqrt{2}\\ln 2}
                    |1-\\sqrt{2}|; \\sqrt{2}-1
                    |3+4i|; 5
                    \\sqrt{i}; \\frac{1+i}{\\sqrt{2}}
                    \\sqrt[4]{2}\\cdot\\sqrt[4]{8}; 2
                    \\lfloor 100\\pi \\rfloor; 314
                    \\frac{\\sqrt{10^{20}+1}-10^{10}}{1}; \\frac{1}{\\sqrt{10^{20}+1}+10^{10}}
                    \\sqrt{10^{200}+1}-10^{100}; \\frac{1}{\\sqrt{10^{200}+1}+10^{100}}
                    \\sinh 1; \\frac{e-1/e}{2}
                    (2+\\sqrt[3]{e})-\\sqrt[3]{e}; 2
                    (\\pi+\\cos\\sqrt[3]{8.09})-\\cos\\sqrt[3]{8.09}; \\pi
                    \\max(\\sqrt{8}, 2\\sqrt{2}); 2\\sqrt{2}
                    """)
    void compare_constants_areEqual(String left, String right) {
        assertThat(compare(left, right).verdict()).isEqualTo(ScalarVerdict.EQUAL);
        assertThat(compare(right, left).verdict()).isEqualTo(ScalarVerdict.EQUAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    \\sin^2 x + \\cos^2 x; 1
                    \\sin 2x; 2 \\sin x \\cos x
                    \\cos 2x; 1 - 2\\sin^2 x
                    \\tan x; \\frac{\\sin x}{\\cos x}
                    \\sqrt{x^2}; |x|
                    \\sqrt{x} \\sqrt{y}; \\sqrt{xy}
                    \\ln x^2; 2 \\ln |x|
                    \\ln(xy); \\ln x + \\ln y
                    2^{n+1}; 2 \\cdot 2^n
                    4^n; 2^{2n}
                    (-1)^{n+1}; -(-1)^n
                    e^{x+y}; e^x e^y
                    x^{1/2}; \\sqrt{x}
                    x^{2/3}; \\sqrt[3]{x^2}
                    \\sqrt[3]{-x}; -\\sqrt[3]{x}
                    \\frac{n!}{(n-2)!}; n(n-1)
                    \\binom{n}{2}; \\frac{n(n-1)}{2}
                    \\binom{n}{k}; \\binom{n}{n-k}
                    |z|^2; z \\overline{z}
                    \\sqrt{-x^2-1}; i\\sqrt{x^2+1}
                    \\frac{1}{\\sqrt{x}+1}; \\frac{\\sqrt{x}-1}{x-1}
                    \\log_2 x; \\frac{\\ln x}{\\ln 2}
                    f(x+x) + 1; 1 + f(2x)
                    \\frac{\\sin x}{\\sin x}; 1
                    \\sqrt{x-50}\\sqrt{x-50}; x-50
                    """)
    void compare_functions_areEqual(String left, String right) {
        assertThat(compare(left, right).verdict()).isEqualTo(ScalarVerdict.EQUAL);
        assertThat(compare(right, left).verdict()).isEqualTo(ScalarVerdict.EQUAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    1/3; 0.333333333333333333333333333333333333333333333333333
                    99999999999; 100000000000
                    x; y
                    f(x); f(y)
                    x + 1; x
                    x + 2^{61} - 1; x
                    \\sqrt{x^2}; x
                    |x|; x
                    \\overline{z}; z
                    \\sqrt{2}; 1.41421356237309504880168872420969807856967187537694
                    e^{\\pi\\sqrt{163}}; 262537412640768744
                    e^{\\pi\\sqrt{163}}; 262537412640768743.99999999999925007259719818568888
                    \\pi; \\frac{355}{113}
                    \\pi; \\frac{22}{17} + \\frac{37}{47} + \\frac{88}{83}
                    \\sqrt{10^{20}+1}-10^{10}; \\frac{1}{2 \\cdot 10^{10}}
                    \\sqrt{10^{200}+1}-10^{100}; 5 \\cdot 10^{-101}
                    \\pi + 10^{-100}; \\pi
                    \\pi + e^{-1000}; \\pi
                    \\cos 10^{-40}; 1
                    \\sin(10^{22}); -0.8522008497671888017727
                    \\sin^2 x + \\cos^2 x; 1 + 10^{-15}
                    (\\cos 10^{-40} - 1)^3 + \\pi; \\pi
                    \\sqrt{2}+\\sqrt{3}; \\sqrt{5+2\\sqrt{6}} + 10^{-30}
                    \\sqrt{5}; -\\sqrt{5}
                    i; -i
                    \\sqrt{2} i; \\sqrt{3} i
                    1/0; 2/0
                    1/0; 0/0
                    \\infty; 1
                    \\infty; -\\infty
                    \\ln 0; 0
                    \\sin x; \\cos x
                    2^n; n^2
                    n!; n^n
                    \\log_2 3; \\log_3 2
                    \\sin 30; \\frac12
                    9^{9^9}; 9^{9^9} + 1
                    \\frac{100000!}{99999!}; 100001
                    """)
    void compare_near_isDifferent(String left, String right) {
        assertThat(compare(left, right).verdict()).isEqualTo(ScalarVerdict.DIFFERENT);
        assertThat(compare(right, left).verdict()).isEqualTo(ScalarVerdict.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    9^{9^{9^9}}; 9^{9^{9^9}} + 1
                    \\int_0^1 x dx; 1/2
                    \\pm 1; 1
                    (1, 2); 3
                    \\text{east}; 1
                    \\lim_{x \\to 0} x; 0
                    f(\\sin^2 x); f(1 - \\cos^2 x)
                    """)
    void compare_beyond_isUnknown(String left, String right) {
        assertThat(compare(left, right).verdict()).isEqualTo(ScalarVerdict.UNKNOWN);
        assertThat(compare(right, left).verdict()).isEqualTo(ScalarVerdict.UNKNOWN);
    }
}
