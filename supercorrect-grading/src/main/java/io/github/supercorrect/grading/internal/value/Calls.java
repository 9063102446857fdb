package io.github.supercorrect.grading.internal.value;

import static io.github.supercorrect.grading.internal.value.Term.COMPLEX;
import static io.github.supercorrect.grading.internal.value.Term.INTEGRAL;
import static io.github.supercorrect.grading.internal.value.Term.IRREGULAR;
import static io.github.supercorrect.grading.internal.value.Term.PARTIAL;
import static io.github.supercorrect.grading.internal.value.TermFactory.ONE;
import static io.github.supercorrect.grading.internal.value.TermFactory.UNDEFINED;
import static io.github.supercorrect.grading.internal.value.TermFactory.ZERO;
import static io.github.supercorrect.grading.internal.value.TermFactory.fraction;

import io.github.supercorrect.grading.internal.value.Term.Kind;
import io.github.supercorrect.grading.math.Function;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Known functions as terms, folded where the value is simple. */
final class Calls {

    private static final Rational TEN = Rational.of(10);

    private final TermFactory terms;
    private final Angles angles;
    private final IntegerFunctions integers;

    Calls(TermFactory terms, ExactArithmetic exact) {
        this.terms = terms;
        this.angles = new Angles(terms);
        this.integers = new IntegerFunctions(exact);
    }

    Term of(Function function, List<Term> arguments) {
        for (Term argument : arguments) {
            if (argument.is(Kind.UNDEFINED)) {
                return UNDEFINED;
            }
        }
        return switch (function) {
            case SIN, COS, TAN, COT, SEC, CSC -> trigonometric(function, one(arguments));
            case ARCSIN, ARCCOS, ARCTAN, ARCCOT -> inverse(function, one(arguments));
            case SINH, COSH, TANH -> hyperbolic(function, one(arguments));
            case EXP -> exponential(one(arguments));
            case LN -> naturalLogarithm(one(arguments));
            case LOG -> logarithm(arguments);
            case ABS -> absolute(one(arguments));
            case RE, IM, ARG, CONJUGATE -> ofComplex(function, one(arguments));
            case FLOOR, CEILING, SIGN, FACTORIAL, DOUBLE_FACTORIAL, BINOMIAL, GCD, LCM, MIN, MAX, MOD ->
                integral(function, arguments);
            case MODULUS, DETERMINANT -> throw new NoScalarException();
        };
    }

    private static Term one(List<Term> arguments) {
        if (arguments.size() != 1) {
            throw new NoScalarException();
        }
        return arguments.get(0);
    }

    private Term trigonometric(Function function, Term angle) {
        Term simple = angles.of(function, angle);
        boolean partial = function != Function.SIN && function != Function.COS;
        return simple == null ? asIs(function, partial ? PARTIAL : 0, angle) : simple;
    }

    private Term inverse(Function function, Term value) {
        Term simple =
                switch (function) {
                    case ARCSIN -> arcSine(value);
                    case ARCCOS -> {
                        Term complement = arcSine(value);
                        yield complement == null ? null : terms.sum(ofPi(1, 2), terms.negate(complement));
                    }
                    default -> null;
                };
        boolean partial = function == Function.ARCSIN || function == Function.ARCCOS;
        return simple == null ? asIs(function, partial ? PARTIAL : 0, value) : simple;
    }

    private @Nullable Term arcSine(Term value) {
        Rational fraction = value.fraction();
        if (fraction == null
                || fraction.denominator().bitLength() > 2
                || fraction.numerator().bitLength() > 2) {
            return null;
        }
        Rational doubled = fraction.multiply(Rational.of(2));
        if (!doubled.isInteger() || doubled.numerator().abs().intValue() > 2) {
            return null;
        }
        int halves = doubled.numerator().intValue();
        return halves % 2 == 0 ? ofPi(halves / 2, 2) : ofPi(halves, 6);
    }

    private Term ofPi(long numerator, long denominator) {
        Rational part = Rational.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        return terms.product(fraction(part), TermFactory.PI);
    }

    private Term hyperbolic(Function function, Term value) {
        if (value.isFraction(Rational.ZERO)) {
            return function == Function.COSH ? ONE : ZERO;
        }
        return asIs(function, 0, value);
    }

    private Term exponential(Term exponent) {
        Rational fraction = exponent.fraction();
        if (fraction != null && fraction.isInteger()) {
            return terms.power(TermFactory.E, exponent);
        }
        Term turned = ofImaginaryAngle(exponent);
        int exponential = exponent.isConstant() ? 0 : Term.EXPONENTIAL;
        return turned == null ? asIs(Function.EXP, exponential, exponent) : turned;
    }

    /** {@code e^{i\pi r}}. */
    private @Nullable Term ofImaginaryAngle(Term exponent) {
        if (!exponent.is(Kind.PRODUCT) || exponent.arity() > 3) {
            return null;
        }
        if (exponent.arguments().stream().noneMatch(factor -> factor.is(Kind.I))) {
            return null;
        }
        Rational part = Angles.partOfPi(terms.product(exponent, terms.negate(TermFactory.I)));
        Term cosine = part == null ? null : angles.cosine(part);
        Term sine = part == null ? null : angles.sine(part);
        return cosine == null || sine == null ? null : terms.sum(cosine, terms.product(TermFactory.I, sine));
    }

    private Term naturalLogarithm(Term value) {
        Rational fraction = value.fraction();
        if (fraction != null && fraction.signum() == 0) {
            return UNDEFINED;
        }
        if (fraction != null && fraction.equals(Rational.ONE)) {
            return ZERO;
        }
        if (value.is(Kind.E)) {
            return ONE;
        }
        if (value.is(Kind.INTEGER_POWER) && value.argument(0).is(Kind.E)) {
            return fraction(value.exponent());
        }
        return asIs(Function.LN, PARTIAL, value);
    }

    private Term logarithm(List<Term> arguments) {
        Term base = arguments.size() == 2 ? arguments.get(0) : fraction(TEN);
        Term value = arguments.size() == 2 ? arguments.get(1) : one(arguments);
        if (base.isFraction(Rational.ONE) || base.isFraction(Rational.ZERO)) {
            return UNDEFINED;
        }
        Rational folded = base.fraction() == null || value.fraction() == null
                ? null
                : integers.logarithm(base.value(), value.value());
        return folded == null ? terms.quotient(naturalLogarithm(value), naturalLogarithm(base)) : fraction(folded);
    }

    private Term absolute(Term value) {
        Rational fraction = value.fraction();
        if (fraction != null) {
            return fraction(fraction.signum() < 0 ? fraction.negate() : fraction);
        }
        return switch (value.kind()) {
            case RADICAL, PI, E -> value;
            case I -> ONE;
            case INFINITY, NEGATIVE_INFINITY -> TermFactory.INFINITY;
            case PRODUCT ->
                terms.product(value.arguments().stream().map(this::absolute).toList());
            case INTEGER_POWER -> terms.power(absolute(value.argument(0)), fraction(value.exponent()));
            default ->
                value.has(IRREGULAR) && value.is(Kind.CALL) && value.function() == Function.ABS
                        ? value
                        : asIs(Function.ABS, 0, value);
        };
    }

    private Term ofComplex(Function function, Term value) {
        Rational fraction = value.fraction();
        if (fraction != null && function != Function.ARG) {
            return function == Function.IM ? ZERO : value;
        }
        return asIs(function, value.isConstant() ? 0 : COMPLEX, value);
    }

    private Term integral(Function function, List<Term> arguments) {
        if (!isArity(function, arguments.size())) {
            throw new NoScalarException();
        }
        Rational[] fractions = new Rational[arguments.size()];
        boolean constant = true;
        for (int i = 0; i < fractions.length; i++) {
            constant &= arguments.get(i).isConstant();
            Rational fraction = arguments.get(i).fraction();
            fractions[i] = fraction == null ? Rational.ZERO : fraction;
        }
        if (arguments.stream().allMatch(argument -> argument.is(Kind.FRACTION))) {
            return integral(function, arguments, List.of(fractions));
        }
        int integral = constant || !integers.isCounting(function) ? 0 : INTEGRAL;
        return terms.callAsIs(function, IRREGULAR | PARTIAL | integral, arguments.toArray(new Term[0]));
    }

    private static boolean isArity(Function function, int arguments) {
        return switch (function) {
            case BINOMIAL, MOD -> arguments == 2;
            case GCD, LCM, MIN, MAX -> arguments > 0;
            default -> arguments == 1;
        };
    }

    private Term integral(Function function, List<Term> arguments, List<Rational> values) {
        if (integers.isUndefined(function, values)) {
            return UNDEFINED;
        }
        Rational folded = integers.of(function, values);
        if (folded != null) {
            return fraction(folded);
        }
        int irregular = integers.isRegular(function, values) ? 0 : IRREGULAR | PARTIAL;
        return terms.callAsIs(function, irregular, arguments.toArray(new Term[0]));
    }

    private Term asIs(Function function, int traits, Term argument) {
        return terms.callAsIs(function, traits | IRREGULAR, argument);
    }
}
