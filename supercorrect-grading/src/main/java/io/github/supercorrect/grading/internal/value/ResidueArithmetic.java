package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms modulo a prime, with variables, π and e at points that look random but depend on their names only. Roots of integers are
 * roots modulo the prime, each prime number's with one sign for all. By the Schwartz-Zippel lemma a rational function that is not 0
 * is 0 at such a point with a chance of its degree in 10^18.
 */
final class ResidueArithmetic implements Arithmetic<Residue> {

    /** A denominator is 0 modulo the prime, at this point at least. */
    static final class PoleException extends RuntimeException {
        private static final long serialVersionUID = 1;

        PoleException() {
            super("pole", null, false, false);
        }
    }

    private static final int DIGITS_AT_ONCE = 17;
    private static final long TEN_TO_DIGITS_AT_ONCE = 100_000_000_000_000_000L;

    private final PrimeField field;
    private final long salt;
    private final Budget budget;
    private final Map<BigInteger, Residue> squareRoots = new HashMap<>();

    ResidueArithmetic(PrimeField field, long salt, Budget budget) {
        this.field = field;
        this.salt = salt;
        this.budget = budget;
    }

    @Override
    public Residue atom(Term atom) {
        return switch (atom.kind()) {
            case FRACTION -> fraction(atom.value());
            case DIGITS -> real(digits(atom.name()));
            case VARIABLE, PI, E -> real(point(atom));
            case RADICAL -> radical(atom.radical());
            case I -> new Residue(0, field.one());
            default -> throw new IllegalArgumentException(atom.kind() + " has no residue");
        };
    }

    private static Residue real(long value) {
        return new Residue(value, 0);
    }

    private long point(Term atom) {
        return field.of(Digest.mix(atom.hash(), salt) >>> 2);
    }

    private Residue fraction(Rational value) {
        budget.spend(20 + ExactArithmetic.bits(value) / 16);
        long numerator = field.of(value.numerator());
        return real(value.isInteger() ? numerator : field.multiply(numerator, inverse(field.of(value.denominator()))));
    }

    private long digits(String digits) {
        budget.spend(digits.length());
        long shift = field.of(TEN_TO_DIGITS_AT_ONCE);
        long value = 0;
        int end = digits.length() % DIGITS_AT_ONCE;
        for (int start = 0; start < digits.length(); start = end, end += DIGITS_AT_ONCE) {
            long part = start == end ? 0 : Long.parseLong(digits, start, end, 10);
            value = field.add(field.multiply(value, shift), field.of(part));
        }
        return value;
    }

    // ---- roots of integers ---------------------------------------------------------------------------------------

    private Residue radical(Radical radical) {
        budget.spend(100);
        int odd = radical.index() % 2 == 0 ? radical.index() / 2 : radical.index();
        Residue oddRoot = odd == 1 ? real(0) : oddRoot(radical, odd);
        if (radical.index() % 2 != 0) {
            return oddRoot;
        }
        Residue squareRoot = squareRoot(radical);
        // 1/(2 odd) is 1/2 - ((odd - 1)/2)/odd.
        return odd == 1 ? squareRoot : multiply(squareRoot, power(oddRoot, BigInteger.valueOf((1 - odd) / 2)));
    }

    private Residue oddRoot(Radical radical, int index) {
        budget.spend(3_000);
        return real(field.oddRoot(field.of(radical.radicand()), index));
    }

    private Residue squareRoot(Radical radical) {
        Residue product = real(field.one());
        for (BigInteger prime : radical.primes()) {
            product = multiply(product, squareRoot(prime));
        }
        return product;
    }

    private Residue squareRoot(BigInteger prime) {
        Residue known = squareRoots.get(prime);
        if (known == null) {
            budget.spend(400);
            known = squareRoot(field.of(prime));
            squareRoots.put(prime, known);
        }
        return known;
    }

    private Residue squareRoot(long value) {
        long root = field.rootOrRootOfOpposite(value);
        return field.multiply(root, root) == value ? real(root) : new Residue(0, root);
    }

    // ---- operations ----------------------------------------------------------------------------------------------

    @Override
    public Residue add(Residue a, Residue b) {
        budget.spend(5);
        return new Residue(field.add(a.real(), b.real()), field.add(a.imaginary(), b.imaginary()));
    }

    @Override
    public Residue multiply(Residue a, Residue b) {
        budget.spend(10);
        if (a.imaginary() == 0 && b.imaginary() == 0) {
            return real(field.multiply(a.real(), b.real()));
        }
        return new Residue(
                field.subtract(field.multiply(a.real(), b.real()), field.multiply(a.imaginary(), b.imaginary())),
                field.add(field.multiply(a.real(), b.imaginary()), field.multiply(a.imaginary(), b.real())));
    }

    @Override
    public Residue power(Residue base, BigInteger exponent) {
        budget.spend(10L * exponent.bitLength());
        if (exponent.signum() < 0) {
            return power(inverse(base), exponent.negate());
        }
        if (base.imaginary() == 0 && exponent.bitLength() < Long.SIZE) {
            return real(field.power(base.real(), exponent.longValue()));
        }
        Residue result = real(field.one());
        for (int i = exponent.bitLength() - 1; i >= 0; i--) {
            result = multiply(result, result);
            result = exponent.testBit(i) ? multiply(result, base) : result;
        }
        return result;
    }

    private Residue inverse(Residue value) {
        long norm = field.add(
                field.multiply(value.real(), value.real()), field.multiply(value.imaginary(), value.imaginary()));
        long factor = inverse(norm);
        return new Residue(
                field.multiply(value.real(), factor), field.negate(field.multiply(value.imaginary(), factor)));
    }

    private long inverse(long value) {
        if (value == 0) {
            throw new PoleException();
        }
        budget.spend(400);
        return field.inverse(value);
    }

    @Override
    public Residue power(Residue base, Residue exponent) {
        throw new IllegalArgumentException("a power has no residue");
    }

    @Override
    public Residue root(Residue radicand, int index) {
        throw new IllegalArgumentException("a root has no residue");
    }

    @Override
    public Residue call(Term call, List<Residue> arguments) {
        long n = call.argument(0).value().numerator().longValueExact();
        return switch (call.function()) {
            case FACTORIAL -> real(descending(n, 1, n));
            case DOUBLE_FACTORIAL -> real(descending(n, 2, (n + 1) / 2));
            case BINOMIAL -> real(binomial(n, call.argument(1).value()));
            default -> throw new IllegalArgumentException(call.function() + " has no residue");
        };
    }

    private long descending(long from, int step, long count) {
        budget.spend(3 * count);
        long product = field.one();
        long factor = from;
        for (long i = 0; i < count; i++, factor -= step) {
            product = field.multiply(product, field.of(factor));
        }
        return product;
    }

    private long binomial(long n, Rational choice) {
        long k = choice.numerator().longValueExact();
        long steps = Math.min(k, n - k);
        return field.multiply(descending(n, 1, steps), inverse(descending(steps, 1, steps)));
    }
}
