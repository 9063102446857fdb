package io.github.supercorrect.grading.internal.value;

import java.math.BigInteger;

/** 64-bit digests that are the same on every machine, for ordering and for choosing points. */
final class Digest {

    private Digest() {}

    static long of(Object detail) {
        if (detail instanceof String text) {
            return of(text);
        }
        if (detail instanceof Rational fraction) {
            return mix(of(fraction.numerator()), of(fraction.denominator()));
        }
        if (detail instanceof BigInteger integer) {
            return of(integer);
        }
        if (detail instanceof Radical radical) {
            return mix(radical.index(), of(radical.radicand()));
        }
        if (detail instanceof Enum<?> constant) {
            return of(constant.name());
        }
        return scatter(((Number) detail).longValue());
    }

    private static long of(String text) {
        long digest = text.length();
        for (int i = 0; i < text.length(); i++) {
            digest = digest * 0x100000001b3L + text.charAt(i);
        }
        return scatter(digest);
    }

    private static long of(BigInteger value) {
        return value.bitLength() < 64 ? scatter(value.longValue()) : mix(value.hashCode(), value.longValue());
    }

    static long mix(long digest, long next) {
        return scatter(digest * 31 + next);
    }

    /** The finaliser of SplitMix64. */
    static long scatter(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
