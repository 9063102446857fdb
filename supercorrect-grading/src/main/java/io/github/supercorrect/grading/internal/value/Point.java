package io.github.supercorrect.grading.internal.value;

import java.math.BigInteger;

/** Values for variables that look random but depend on their names and the number of the point only. */
final class Point {

    /** For constants, which ask for none. */
    static final Point NONE = new Point(0, Numbers.REAL);

    /** What the variables stand for. */
    enum Numbers {
        REAL,
        COMPLEX,
        /** Counts, for factorials. */
        NATURAL
    }

    private static final int FRACTION_BITS = 30;
    private static final BigInteger UNIT = BigInteger.ONE.shiftLeft(FRACTION_BITS);

    private final int number;
    private final Numbers numbers;

    Point(int number, Numbers numbers) {
        this.number = number;
        this.numbers = numbers;
    }

    Rational real(Term variable) {
        long random = Digest.mix(variable.hash(), number);
        return numbers == Numbers.NATURAL ? natural(random) : real(random);
    }

    private Rational natural(long random) {
        return Rational.of(1 + Long.remainderUnsigned(random, 6L + 2L * number));
    }

    /** Small and large, of one sign and of mixed ones, and integers for the sake of exponents. */
    private Rational real(long random) {
        return switch (number % 12) {
            case 0 -> between(random, 0.1, 0.9);
            case 1 -> mixed(random, between(random, 0.1, 0.9));
            case 2 -> between(random, 1.1, 3);
            case 3 -> mixed(random, between(random, 1.1, 3));
            case 4 -> between(random, 0.1, 0.9).negate();
            case 5 -> between(random, 3, 12);
            case 6 -> between(random, 1.1, 4).negate();
            case 7 -> Rational.of(2 + Long.remainderUnsigned(random, 9));
            case 8 -> between(random, 0.02, 0.4);
            case 9 -> between(random, 12, 100);
            case 10 -> mixed(random, Rational.of(1 + Long.remainderUnsigned(random, 7)));
            default -> mixed(random, between(random, 2, 9));
        };
    }

    private static Rational mixed(long random, Rational value) {
        return Digest.scatter(random) < 0 ? value.negate() : value;
    }

    private static Rational between(long random, double low, double high) {
        double unit = (random >>> 11) * 0x1.0p-53;
        return Rational.of(BigInteger.valueOf((long) ((low + unit * (high - low)) * UNIT.longValue())), UNIT);
    }

    Rational imaginary(Term variable) {
        long random = Digest.mix(variable.hash(), ~number);
        return numbers == Numbers.COMPLEX ? mixed(random, between(random, 0.2, 2)) : Rational.ZERO;
    }
}
