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
    private static final int MOST_BITS_OF_LONG = 62;
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
        int divisor = 2;
        for (; divisor <= MOST_DIVISOR && rest.bitLength() > MOST_BITS_OF_LONG; divisor = next(divisor)) {
            rest = divide(rest, divisor);
        }
        boolean large = rest.bitLength() > MOST_BITS_OF_LONG;
        takeRest(large ? rest : BigInteger.valueOf(divide(rest.longValue(), divisor)));
    }

    private static int next(int divisor) {
        return divisor == 2 ? 3 : divisor + 2;
    }

    /** Leaves 1, a prime, or what has only large divisors. */
    private long divide(long number, int first) {
        long rest = number;
        for (int divisor = first;
                divisor <= MOST_DIVISOR && (long) divisor * divisor <= rest;
                divisor = next(divisor)) {
            int times = 0;
            while (rest % divisor == 0) {
                rest /= divisor;
                times++;
            }
            take(BigInteger.valueOf(divisor), times);
        }
        return rest;
    }

    /** Divides by what is prime, because smaller primes are divided out already. */
    private BigInteger divide(BigInteger number, int divisor) {
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

    private void take(BigInteger prime, int times) {
        if (times == 0) {
            return;
        }
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
