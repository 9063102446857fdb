package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.internal.value.Rational;
import io.github.supercorrect.grading.internal.value.Values;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.BaseNumeral;
import io.github.supercorrect.grading.math.Expression.Negation;
import io.github.supercorrect.grading.math.Expression.Numeral;
import io.github.supercorrect.grading.math.Expression.Quantity;
import io.github.supercorrect.grading.math.Expression.Quotient;
import io.github.supercorrect.grading.math.MathPrinter;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The number that an answer is, and its one spelling. What takes more operations than there are is none. */
public final class AnswerValue {

    /** Longer numbers are left as they were written: {@code 2^{2005}}. */
    private static final int DIGITS = 40;

    private final Budget budget;

    public AnswerValue(Budget budget) {
        this.budget = budget;
    }

    /** The fraction, if the answer is one number without unit, percent sign or base. */
    public Optional<Rational> exact(Reading answer) {
        try {
            return plain(answer).flatMap(e -> Values.exact(e, budget));
        } catch (Budget.Exhausted | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The same for any real constant, rounded to so many significant digits. */
    public Optional<BigDecimal> decimal(Reading answer, int digits) {
        try {
            return plain(answer).flatMap(e -> Reals.decimal(e, digits, budget));
        } catch (Budget.Exhausted | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Expression> plain(Reading answer) {
        return answer.form() instanceof Form.Scalar s
                        && s.unit().isEmpty()
                        && answer.currency() == 0
                        && !s.percent()
                        && Tree.isConstant(s.value())
                        && !Tree.any(s.value(), AnswerValue::isConvention)
                ? Optional.of(s.value())
                : Optional.empty();
    }

    private static boolean isConvention(Expression e) {
        return e instanceof BaseNumeral || e instanceof Expression.Degrees || e instanceof Quantity;
    }

    /** Numbers as integers or fractions in lowest terms, all else as it was written, in one notation; empty for words. */
    public Optional<String> latex(Reading answer) {
        return Optional.ofNullable(answer.tree()).map(this::latex);
    }

    private String latex(Expression tree) {
        try {
            return MathPrinter.latex(Tree.rewrite(tree, this::reduced));
        } catch (Budget.Exhausted | ArithmeticException e) {
            return MathPrinter.latex(tree);
        }
    }

    private @Nullable Expression reduced(Expression e) {
        boolean number = e instanceof Numeral
                || e instanceof Negation
                || e instanceof Quotient
                || e instanceof Expression.MixedNumber
                || e instanceof Expression.Sum
                || e instanceof Expression.Product
                || e instanceof Expression.Power
                || e instanceof Expression.Root;
        if (!number) {
            return e instanceof BaseNumeral || e instanceof Expression.Ratio ? e : null;
        }
        return Tree.isConstant(e) && !Tree.any(e, AnswerValue::isConvention)
                ? Values.exact(e, budget).flatMap(AnswerValue::expression).orElse(null)
                : null;
    }

    private static Optional<Expression> expression(Rational number) {
        String numerator = number.numerator().abs().toString();
        String denominator = number.denominator().toString();
        if (numerator.length() > DIGITS || denominator.length() > DIGITS) {
            return Optional.empty();
        }
        Expression size = number.isInteger()
                ? new Numeral(numerator, "")
                : new Quotient(new Numeral(numerator, ""), new Numeral(denominator, ""));
        return Optional.of(number.signum() < 0 ? new Negation(size) : size);
    }
}
