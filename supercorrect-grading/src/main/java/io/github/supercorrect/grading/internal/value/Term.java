package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.math.Function;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression on its way to a value: fractions are folded, sums and products flat and in a fixed order. Equal terms have
 * equal values. Made by {@link TermFactory}.
 */
final class Term {

    /** What a term is. */
    enum Kind {
        FRACTION,
        /** A number with too many digits to calculate with. */
        DIGITS,
        VARIABLE,
        /** The positive root of a positive integer, irrational. */
        RADICAL,
        PI,
        E,
        I,
        INFINITY,
        NEGATIVE_INFINITY,
        UNDEFINED,
        SUM,
        PRODUCT,
        /** A power whose exponent is an integer that the detail names. */
        INTEGER_POWER,
        POWER,
        /** A root whose index the detail names; of a negative radicand the real one, if the index is odd. */
        ROOT,
        CALL;

        private final long digest = Digest.of(name());
    }

    /** What holds somewhere in a term. */
    static final int VARIABLE = 1;
    /** Something outside the field that residues can stand for. */
    static final int IRREGULAR = 2;
    /** An atom that may equal another one although they read differently. */
    static final int LOOSE = 4;
    /** May have no value. */
    static final int PARTIAL = 8;

    static final int INFINITE = 16;
    /** A function of complex numbers ({@code \Re z}) of a variable. */
    static final int COMPLEX = 32;
    /** A factorial or binomial of a variable. */
    static final int INTEGRAL = 64;
    /** Contains variables in an exponent. */
    static final int EXPONENTIAL = 128;

    private static final Term[] NONE = {};

    private final Kind kind;
    private final Term[] arguments;
    private final @Nullable Object detail;
    private final int traits;
    private final long hash;
    private final long bits;
    private final int size;

    Term(Kind kind, @Nullable Object detail, int traits, long ownBits, Term... arguments) {
        this.kind = kind;
        this.detail = detail;
        this.arguments = arguments.length == 0 ? NONE : arguments;
        int all = traits;
        long digest = Digest.mix(kind.digest, detail == null ? 0 : Digest.of(detail));
        long sum = ownBits;
        int count = 1;
        for (Term argument : arguments) {
            all |= argument.traits;
            digest = Digest.mix(digest, argument.hash);
            sum += argument.bits;
            count += argument.size;
        }
        this.traits = all;
        this.hash = digest;
        this.bits = sum;
        this.size = count;
    }

    Kind kind() {
        return kind;
    }

    boolean is(Kind expected) {
        return kind == expected;
    }

    int arity() {
        return arguments.length;
    }

    Term argument(int i) {
        return arguments[i];
    }

    List<Term> arguments() {
        return Arrays.asList(arguments);
    }

    boolean has(int trait) {
        return (traits & trait) != 0;
    }

    /** Neither a variable nor anything else unknown in it. */
    boolean isConstant() {
        return !has(VARIABLE);
    }

    long hash() {
        return hash;
    }

    /** The lengths of all fractions in it together. */
    long bits() {
        return bits;
    }

    /** The number of nodes. */
    int size() {
        return size;
    }

    /** The fraction that it is, or null. */
    @Nullable
    Rational fraction() {
        return kind == Kind.FRACTION ? (Rational) detail() : null;
    }

    /** The fraction that it is known to be. */
    Rational value() {
        return (Rational) detail();
    }

    boolean isFraction(Rational value) {
        return kind == Kind.FRACTION && detail().equals(value);
    }

    /** The name of a variable, or the digits of a long number. */
    String name() {
        return (String) detail();
    }

    Radical radical() {
        return (Radical) detail();
    }

    BigInteger exponent() {
        return (BigInteger) detail();
    }

    int index() {
        return (Integer) detail();
    }

    Function function() {
        return (Function) detail();
    }

    private Object detail() {
        if (detail == null) {
            throw new IllegalStateException(kind + " has no detail");
        }
        return detail;
    }

    /** Its kind and detail as text. */
    String label() {
        return detail == null ? kind.name() : kind + ":" + detail;
    }

    /** Whether it is the same formula. */
    boolean isSame(Term other) {
        if (this == other) {
            return true;
        }
        if (hash != other.hash
                || kind != other.kind
                || arguments.length != other.arguments.length
                || (detail != null && !detail.equals(other.detail))) {
            return false;
        }
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].isSame(other.arguments[i])) {
                return false;
            }
        }
        return true;
    }
}
