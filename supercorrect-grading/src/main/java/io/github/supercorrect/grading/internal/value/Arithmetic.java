package io.github.supercorrect.grading.internal.value;

import java.math.BigInteger;
import java.util.List;

/** Something that terms can be calculated in. */
interface Arithmetic<V> {

    /** The value of a term without arguments. */
    V atom(Term atom);

    V add(V a, V b);

    V multiply(V a, V b);

    /** The exponent may be negative. */
    V power(V base, BigInteger exponent);

    V power(V base, V exponent);

    V root(V radicand, int index);

    V call(Term call, List<V> arguments);
}
