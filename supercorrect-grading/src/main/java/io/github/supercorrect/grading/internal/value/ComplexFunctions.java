package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.math.Function;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The known functions of complex numbers. */
final class ComplexFunctions<R> {

    private final ComplexArithmetic<R> field;
    private final Reals<R> reals;
    private final boolean strict;
    private final R one;
    private final R half;

    ComplexFunctions(ComplexArithmetic<R> field, Reals<R> reals, boolean strict) {
        this.field = field;
        this.reals = reals;
        this.strict = strict;
        this.one = reals.of(Rational.ONE);
        this.half = reals.of(new Rational(BigInteger.ONE, BigInteger.TWO));
    }

    Complex<R> call(Function function, List<Complex<R>> arguments) {
        Complex<R> a = arguments.get(0);
        return switch (function) {
            case SIN -> sin(a);
            case COS -> cos(a);
            case TAN -> field.divide(sin(a), cos(a));
            case COT -> field.divide(cos(a), sin(a));
            case SEC -> field.inverse(cos(a));
            case CSC -> field.inverse(sin(a));
            case EXP -> exp(a);
            case LN -> ln(a);
            case SINH -> hyperbolic(a, true);
            case COSH -> hyperbolic(a, false);
            case TANH -> field.divide(hyperbolic(a, true), hyperbolic(a, false));
            case ABS -> field.real(absolute(a));
            case RE -> field.real(a.real());
            case IM -> field.real(imaginary(a));
            case ARG -> field.real(reals.angle(imaginary(a), a.real()));
            case CONJUGATE -> conjugate(a);
            default -> field.real(ofReals(function, arguments));
        };
    }

    private R ofReals(Function function, List<Complex<R>> arguments) {
        for (Complex<R> argument : arguments) {
            if (argument.imaginary() != null) {
                throw NoValueException.unsupported();
            }
        }
        R a = arguments.get(0).real();
        return switch (function) {
            case ARCSIN -> reals.angle(a, cathetus(a));
            case ARCCOS -> reals.angle(cathetus(a), a);
            case ARCTAN -> reals.angle(a, one);
            case ARCCOT -> reals.angle(one, a);
            case FLOOR -> reals.floor(a);
            case CEILING -> reals.negate(reals.floor(reals.negate(a)));
            case SIGN -> reals.of(Rational.of(reals.sign(a)));
            case MIN, MAX -> extreme(function, arguments);
            case MOD -> modulo(a, second(arguments));
            default -> ofIntegers(function, arguments);
        };
    }

    private static <T> T second(List<Complex<T>> arguments) {
        if (arguments.size() != 2) {
            throw NoValueException.unsupported();
        }
        return arguments.get(1).real();
    }

    /** {@code \sqrt{1 - a^2}}. */
    private R cathetus(R a) {
        R square = reals.multiply(reals.add(one, a), reals.add(one, reals.negate(a)));
        if (!reals.isAmbiguous(square) && reals.sign(square) < 0) {
            throw strict ? NoValueException.branch() : NoValueException.unsupported();
        }
        return reals.squareRoot(square);
    }

    /** {@code \max(a, b) = (a + b + |a - b|)/2}, which needs no decision. */
    private R extreme(Function function, List<Complex<R>> arguments) {
        R result = arguments.get(0).real();
        for (Complex<R> argument : arguments.subList(1, arguments.size())) {
            R next = argument.real();
            R distance = reals.absolute(reals.add(result, reals.negate(next)));
            R signed = function == Function.MAX ? distance : reals.negate(distance);
            result = reals.multiply(half, reals.add(reals.add(result, next), signed));
        }
        return result;
    }

    private R modulo(R a, R b) {
        return reals.add(a, reals.negate(reals.multiply(b, reals.floor(reals.divide(a, b)))));
    }

    private R ofIntegers(Function function, List<Complex<R>> arguments) {
        Rational result = SmallCounts.of(
                function,
                arguments.stream().map(argument -> integer(argument.real())).toList());
        return reals.of(result);
    }

    private BigInteger integer(R value) {
        BigInteger integer = reals.integer(value);
        if (integer == null) {
            throw NoValueException.unsupported();
        }
        return integer;
    }

    // ---- exponential and trigonometric functions -----------------------------------------------------------------

    Complex<R> exp(Complex<R> a) {
        R size = reals.exp(a.real());
        R angle = a.imaginary();
        return angle == null
                ? field.real(size)
                : new Complex<>(reals.multiply(size, reals.cos(angle)), reals.multiply(size, reals.sin(angle)));
    }

    Complex<R> ln(Complex<R> a) {
        R imaginary = a.imaginary();
        if (imaginary != null) {
            R norm = field.norm(a.real(), imaginary);
            return new Complex<>(reals.multiply(half, reals.ln(norm)), reals.angle(imaginary, a.real()));
        }
        int sign = reals.sign(a.real());
        if (sign == 0) {
            throw NoValueException.undefined();
        }
        if (sign > 0) {
            return field.real(reals.ln(a.real()));
        }
        if (strict) {
            throw NoValueException.branch();
        }
        return new Complex<>(reals.ln(reals.negate(a.real())), reals.pi());
    }

    private Complex<R> sin(Complex<R> a) {
        R imaginary = a.imaginary();
        return imaginary == null
                ? field.real(reals.sin(a.real()))
                : new Complex<>(
                        reals.multiply(reals.sin(a.real()), hyperbolic(imaginary, false)),
                        reals.multiply(reals.cos(a.real()), hyperbolic(imaginary, true)));
    }

    private Complex<R> cos(Complex<R> a) {
        R imaginary = a.imaginary();
        return imaginary == null
                ? field.real(reals.cos(a.real()))
                : new Complex<>(
                        reals.multiply(reals.cos(a.real()), hyperbolic(imaginary, false)),
                        reals.negate(reals.multiply(reals.sin(a.real()), hyperbolic(imaginary, true))));
    }

    private R hyperbolic(R a, boolean odd) {
        R growing = reals.exp(a);
        R falling = reals.exp(reals.negate(a));
        return reals.multiply(half, reals.add(growing, odd ? reals.negate(falling) : falling));
    }

    private Complex<R> hyperbolic(Complex<R> a, boolean odd) {
        if (a.imaginary() == null) {
            return field.real(hyperbolic(a.real(), odd));
        }
        Complex<R> falling = exp(field.negate(a));
        Complex<R> both = field.add(exp(a), odd ? field.negate(falling) : falling);
        return field.multiply(field.real(half), both);
    }

    // ---- parts ---------------------------------------------------------------------------------------------------

    private R absolute(Complex<R> a) {
        R imaginary = a.imaginary();
        return imaginary == null ? reals.absolute(a.real()) : reals.squareRoot(field.norm(a.real(), imaginary));
    }

    private R imaginary(Complex<R> a) {
        @Nullable R imaginary = a.imaginary();
        return imaginary == null ? reals.of(Rational.ZERO) : imaginary;
    }

    private Complex<R> conjugate(Complex<R> a) {
        R imaginary = a.imaginary();
        return new Complex<>(a.real(), imaginary == null ? null : reals.negate(imaginary));
    }
}
