package io.github.supercorrect.grading.internal.value;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Real numbers with bounds of their errors, in some precision. Operations throw {@link NoValueException}. */
interface Reals<R> {

    R of(Rational value);

    /** Of an integer with very many digits. */
    R of(String digits);

    R pi();

    R e();

    R add(R a, R b);

    R negate(R a);

    R multiply(R a, R b);

    R divide(R a, R b);

    /** Of what may be 0 but is not surely negative; encloses the root of the absolute value where the sign is not known. */
    R squareRoot(R a);

    /** Of a positive number. */
    R root(R a, int index);

    R exp(R a);

    /** Of a positive number. */
    R ln(R a);

    R sin(R a);

    R cos(R a);

    /** The angle of the point (x, y). */
    R angle(R y, R x);

    R floor(R a);

    R absolute(R a);

    /** Whether it may be 0 but is not known to be. */
    boolean isAmbiguous(R a);

    /** Imprecise if it may be 0 but is not known to be. */
    int sign(R a);

    /** The integer that it is without any error, or null. */
    @Nullable
    BigInteger integer(R a);
}
