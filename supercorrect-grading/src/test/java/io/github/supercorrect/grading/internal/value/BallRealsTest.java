package io.github.supercorrect.grading.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.supercorrect.grading.internal.Budget;
import java.math.BigInteger;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each function in a low precision against the same in a high one: the bound of the error must hold, and be of use. */
class BallRealsTest {

    private static final int LOW = 200;
    private static final int HIGH = 900;
    private static final long PLENTY = 1L << 40;

    private interface Exact extends BiFunction<BallReals, Rational[], Ball> {}

    private interface Rough extends ToDoubleFunction<double[]> {}

    static Stream<Arguments> operations() {
        return Stream.of(
                row("add", (reals, x) -> reals.add(reals.of(x[0]), reals.of(x[1])), x -> x[0] + x[1]),
                row("multiply", (reals, x) -> reals.multiply(reals.of(x[0]), reals.of(x[1])), x -> x[0] * x[1]),
                row("divide", (reals, x) -> reals.divide(reals.of(x[0]), reals.of(x[1])), x -> x[0] / x[1]),
                row(
                        "square root",
                        (reals, x) -> reals.squareRoot(reals.absolute(reals.of(x[0]))),
                        x -> Math.sqrt(Math.abs(x[0]))),
                row(
                        "cube root",
                        (reals, x) -> reals.root(reals.absolute(reals.of(x[0])), 3),
                        x -> Math.cbrt(Math.abs(x[0]))),
                row("exp", (reals, x) -> reals.exp(reals.of(x[0])), x -> Math.exp(x[0])),
                row("ln", (reals, x) -> reals.ln(reals.absolute(reals.of(x[0]))), x -> Math.log(Math.abs(x[0]))),
                row("sin", (reals, x) -> reals.sin(reals.of(x[0])), x -> Math.sin(x[0])),
                row("cos", (reals, x) -> reals.cos(reals.of(x[0])), x -> Math.cos(x[0])),
                row("angle", (reals, x) -> reals.angle(reals.of(x[0]), reals.of(x[1])), x -> Math.atan2(x[0], x[1])),
                row(
                        "cancelled",
                        (reals, x) -> reals.add(reals.sin(reals.of(x[0])), reals.negate(reals.sin(reals.of(x[0])))),
                        x -> 0),
                row(
                        "nested",
                        (reals, x) -> reals.ln(reals.add(reals.exp(reals.sin(reals.of(x[0]))), reals.pi())),
                        x -> Math.log(Math.exp(Math.sin(x[0])) + Math.PI)));
    }

    private static Arguments row(String name, Exact exact, Rough rough) {
        return Arguments.of(name, exact, rough);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void function_atRandomArguments_isWithinItsError(String name, Exact exact, Rough rough) {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            Rational[] x = {argument(random), argument(random)};
            Ball low = exact.apply(reals(LOW), x);
            Ball high = exact.apply(reals(HIGH), x);
            Ball gap = reals(2 * HIGH).add(low, reals(HIGH).negate(high));
            double distance = new Ball(gap.mantissa(), gap.exponent(), Ball.EXACT).logarithm();
            assertThat(distance).as(name + " of " + x[0] + ", " + x[1]).isLessThanOrEqualTo(low.error() + 1e-6);
            assertThat(low.error()).isLessThan(Math.max(0, low.magnitude()) + 40 - LOW);
            double expected = rough.applyAsDouble(new double[] {value(x[0]), value(x[1])});
            assertThat(value(low)).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
        }
    }

    private static BallReals reals(int precision) {
        return new BallReals(precision, new Budget(PLENTY));
    }

    /** Of either sign, small, large, and near to a multiple of a quarter turn. */
    private static Rational argument(Random random) {
        long numerator = (random.nextInt(2_000_001) - 1_000_000L) | 1;
        long denominator = 1L + random.nextInt(random.nextBoolean() ? 10 : 1_000_000_000);
        Rational value = Rational.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        return Math.abs(value(value)) > 300 ? value.divide(Rational.of(10_000)) : value;
    }

    private static double value(Rational value) {
        return value.numerator().doubleValue() / value.denominator().doubleValue();
    }

    private static double value(Ball ball) {
        double size = Math.exp(ball.logarithm() * Math.log(2));
        return ball.mantissa().signum() * size;
    }

    @Test
    void pi_manyDigits_isKnown() {
        // OEIS A000796
        assertThat(new Decimals(60, new Budget(PLENTY)).of(TermFactory.PI))
                .hasToString("3.14159265358979323846264338327950288419716939937510582097494");
    }

    @Test
    void e_manyDigits_isKnown() {
        // OEIS A001113
        assertThat(new Decimals(60, new Budget(PLENTY)).of(TermFactory.E))
                .hasToString("2.71828182845904523536028747135266249775724709369995957496697");
    }
}
