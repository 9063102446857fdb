package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms in complex numbers, by principal values except that odd roots of negative numbers are real. */
final class ComplexArithmetic<R> implements Arithmetic<Complex<R>> {

    private final Reals<R> reals;
    private final Point point;
    /** Whether to throw rather than to leave the real numbers by a choice of branch. */
    private final boolean strict;

    private final Budget budget;
    private final ComplexFunctions<R> functions;

    ComplexArithmetic(Reals<R> reals, Point point, boolean strict, Budget budget) {
        this.reals = reals;
        this.point = point;
        this.strict = strict;
        this.budget = budget;
        this.functions = new ComplexFunctions<>(this, reals, strict);
    }

    @Override
    public Complex<R> atom(Term atom) {
        return switch (atom.kind()) {
            case FRACTION -> real(reals.of(atom.value()));
            case DIGITS -> real(reals.of(atom.name()));
            case VARIABLE -> variable(atom);
            case RADICAL -> radical(atom.radical());
            case PI -> real(reals.pi());
            case E -> real(reals.e());
            case I -> new Complex<>(reals.of(Rational.ZERO), reals.of(Rational.ONE));
            default -> throw NoValueException.undefined();
        };
    }

    private Complex<R> variable(Term variable) {
        Rational imaginary = point.imaginary(variable);
        return new Complex<>(reals.of(point.real(variable)), imaginary.signum() == 0 ? null : reals.of(imaginary));
    }

    private Complex<R> radical(Radical radical) {
        R radicand = reals.of(ExactArithmetic.integer(radical.radicand()));
        return real(radical.index() == 2 ? reals.squareRoot(radicand) : reals.root(radicand, radical.index()));
    }

    Complex<R> real(R value) {
        return new Complex<>(value, null);
    }

    private Complex<R> one() {
        return real(reals.of(Rational.ONE));
    }

    // ---- the field -----------------------------------------------------------------------------------------------

    @Override
    public Complex<R> add(Complex<R> a, Complex<R> b) {
        return new Complex<>(reals.add(a.real(), b.real()), sum(a.imaginary(), b.imaginary()));
    }

    private @Nullable R sum(@Nullable R a, @Nullable R b) {
        return a == null ? b : b == null ? a : reals.add(a, b);
    }

    Complex<R> negate(Complex<R> a) {
        R imaginary = a.imaginary();
        return new Complex<>(reals.negate(a.real()), imaginary == null ? null : reals.negate(imaginary));
    }

    @Override
    public Complex<R> multiply(Complex<R> a, Complex<R> b) {
        R ai = a.imaginary();
        R bi = b.imaginary();
        R real = reals.multiply(a.real(), b.real());
        if (ai == null) {
            return new Complex<>(real, bi == null ? null : reals.multiply(a.real(), bi));
        }
        R cross = reals.multiply(ai, b.real());
        return bi == null
                ? new Complex<>(real, cross)
                : new Complex<>(
                        reals.add(real, reals.negate(reals.multiply(ai, bi))),
                        reals.add(cross, reals.multiply(a.real(), bi)));
    }

    Complex<R> inverse(Complex<R> a) {
        R imaginary = a.imaginary();
        if (imaginary == null) {
            return real(reals.divide(reals.of(Rational.ONE), a.real()));
        }
        R norm = norm(a.real(), imaginary);
        return new Complex<>(reals.divide(a.real(), norm), reals.divide(reals.negate(imaginary), norm));
    }

    R norm(R real, R imaginary) {
        return reals.add(reals.multiply(real, real), reals.multiply(imaginary, imaginary));
    }

    Complex<R> divide(Complex<R> a, Complex<R> b) {
        return multiply(a, inverse(b));
    }

    // ---- powers and roots ----------------------------------------------------------------------------------------

    @Override
    public Complex<R> power(Complex<R> base, BigInteger exponent) {
        if (exponent.signum() < 0) {
            return power(inverse(base), exponent.negate());
        }
        if (exponent.bitLength() > 64) {
            throw NoValueException.tooLarge();
        }
        budget.spend(exponent.bitLength());
        Complex<R> result = exponent.testBit(0) ? base : one();
        Complex<R> square = base;
        for (int i = 1; i < exponent.bitLength(); i++) {
            square = multiply(square, square);
            result = exponent.testBit(i) ? multiply(result, square) : result;
        }
        return result;
    }

    @Override
    public Complex<R> power(Complex<R> base, Complex<R> exponent) {
        BigInteger integer = exponent.imaginary() == null ? reals.integer(exponent.real()) : null;
        if (integer != null) {
            return power(base, integer);
        }
        if (base.imaginary() == null) {
            int sign = reals.sign(base.real());
            if (sign == 0) {
                return powerOfZero(base, exponent);
            }
            if (sign < 0 && strict) {
                throw NoValueException.branch();
            }
        }
        return functions.exp(multiply(exponent, functions.ln(base)));
    }

    private Complex<R> powerOfZero(Complex<R> zero, Complex<R> exponent) {
        if (reals.sign(exponent.real()) <= 0) {
            throw NoValueException.undefined();
        }
        return zero;
    }

    @Override
    public Complex<R> root(Complex<R> radicand, int index) {
        if (radicand.imaginary() != null) {
            return principalRoot(radicand, index);
        }
        R value = radicand.real();
        if (reals.isAmbiguous(value)) {
            return ambiguousRoot(value, index);
        }
        int sign = reals.sign(value);
        if (sign == 0) {
            return radicand;
        }
        if (sign > 0) {
            return real(positiveRoot(value, index));
        }
        return index % 2 != 0
                ? real(reals.negate(positiveRoot(reals.negate(value), index)))
                : evenRootOfNegative(radicand, index);
    }

    private R positiveRoot(R value, int index) {
        return index == 2 ? reals.squareRoot(value) : reals.root(value, index);
    }

    private Complex<R> ambiguousRoot(R value, int index) {
        if (index != 2) {
            throw NoValueException.imprecise();
        }
        R root = reals.squareRoot(value);
        return new Complex<>(root, strict ? null : root);
    }

    private Complex<R> evenRootOfNegative(Complex<R> radicand, int index) {
        if (strict) {
            throw NoValueException.branch();
        }
        return index == 2
                ? new Complex<>(reals.of(Rational.ZERO), reals.squareRoot(reals.negate(radicand.real())))
                : principalRoot(radicand, index);
    }

    private Complex<R> principalRoot(Complex<R> radicand, int index) {
        Complex<R> part = real(reals.of(new Rational(BigInteger.ONE, BigInteger.valueOf(index))));
        return functions.exp(multiply(part, functions.ln(radicand)));
    }

    @Override
    public Complex<R> call(Term call, List<Complex<R>> arguments) {
        budget.spend(10);
        return functions.call(call.function(), arguments);
    }
}
