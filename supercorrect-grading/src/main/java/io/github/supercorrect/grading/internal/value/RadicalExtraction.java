package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.value.Term.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The root of a positive integer that is no power of the index as an integer times a {@link Radical}. */
final class RadicalExtraction {

    static final int MOST_BITS = 400;

    private static final int MOST_DIVISOR = 1000;
    private static final BigInteger SURELY_PRIME =
            BigInteger.valueOf(MOST_DIVISOR).pow(2);
    private static final int MOST_BITS_OF_PRIME = 128;

    private final int index;
    private final List<BigInteger> primes = new ArrayList<>();
    private BigInteger outside = BigInteger.ONE;
    private BigInteger inside = BigInteger.ONE;
    /** Divides the index and all exponents inside. */
    private int shared;

    RadicalExtraction(BigInteger radicand, int index) {
        this.index = index;
        this.shared = index;
        BigInteger rest = radicand;
        for (int divisor = 2;
                divisor <= MOST_DIVISOR && !rest.equals(BigInteger.ONE);
                divisor += divisor == 2 ? 1 : 2) {
            rest = divide(rest, divisor);
        }
        takeRest(rest);
    }

    /** Divides by what is prime, because smaller primes are divided out already. */
    private BigInteger divide(BigInteger number, int divisor) {
        if (number.bitLength() < 63) {
            return divide(number, number.longValue(), divisor);
        }
        BigInteger prime = BigInteger.valueOf(divisor);
        BigInteger rest = number;
        int times = 0;
        BigInteger[] parts = rest.divideAndRemainder(prime);
        while (parts[1].signum() == 0) {
            rest = parts[0];
            times++;
            parts = rest.divideAndRemainder(prime);
        }
        take(prime, times);
        return rest;
    }

    private BigInteger divide(BigInteger number, long value, int divisor) {
        if (value % divisor != 0) {
            return number;
        }
        long rest = value;
        int times = 0;
        while (rest % divisor == 0) {
            rest /= divisor;
            times++;
        }
        take(BigInteger.valueOf(divisor), times);
        return BigInteger.valueOf(rest);
    }

    private void take(BigInteger prime, int times) {
        int within = times % index;
        outside = outside.multiply(prime.pow(times / index));
        inside = inside.multiply(prime.pow(within));
        shared = within == 0 ? shared : gcd(shared, within);
        for (int i = 0; i < within; i++) {
            primes.add(prime);
        }
    }

    private void takeRest(BigInteger rest) {
        if (rest.equals(BigInteger.ONE)) {
            return;
        }
        if (rest.compareTo(SURELY_PRIME) < 0 || isPrime(rest)) {
            take(rest, 1);
        } else {
            takeComposite(rest);
        }
    }

    private void takeComposite(BigInteger rest) {
        BigInteger root = rest.sqrt();
        if (index == 2 && root.multiply(root).equals(rest)) {
            outside = outside.multiply(root);
        } else {
            inside = inside.multiply(rest);
            primes.clear();
            shared = 1;
        }
    }

    private static boolean isPrime(BigInteger number) {
        return number.bitLength() <= MOST_BITS_OF_PRIME && number.isProbablePrime(64);
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    BigInteger outside() {
        return outside;
    }

    Term radical() {
        Radical radical = shared == 1 ? new Radical(inside, index, primes) : reduced();
        return new Term(Kind.RADICAL, radical, radical.isRegular() ? 0 : Term.IRREGULAR, inside.bitLength());
    }

    /** {@code \sqrt[4]{9}} is {@code \sqrt{3}}. */
    private Radical reduced() {
        BigInteger radicand = BigInteger.ONE;
        List<BigInteger> fewer = new ArrayList<>();
        for (int i = 0; i < primes.size(); i += shared) {
            radicand = radicand.multiply(primes.get(i));
            fewer.add(primes.get(i));
        }
        return new Radical(radicand, index / shared, fewer);
    }
}
