package io.github.supercorrect.grading.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Factors that belong together so far: all of a term, the argument of a function, or what a big operator stands before. */
final class Level {

    private final @Nullable FunctionHead function;
    private final @Nullable Item opener;
    private final @Nullable Expression below;
    private final @Nullable Expression above;

    private List<Expression> done = new ArrayList<>();
    private List<Expression> run = new ArrayList<>();
    private final List<Item> signs = new ArrayList<>();
    private boolean dividing;
    private @Nullable Expression dividend;

    private Level(
            @Nullable FunctionHead function,
            @Nullable Item opener,
            @Nullable Expression below,
            @Nullable Expression above) {
        this.function = function;
        this.opener = opener;
        this.below = below;
        this.above = above;
    }

    static Level product() {
        return new Level(null, null, null, null);
    }

    static Level function(FunctionHead head, Item opener) {
        return new Level(head, opener, null, null);
    }

    static Level bigOperator(Item opener, Expression below, Expression above) {
        return new Level(null, opener, below, above);
    }

    boolean isFunction() {
        return function != null;
    }

    boolean isEmpty() {
        return done.isEmpty() && run.isEmpty();
    }

    Item opener() {
        return Objects.requireNonNull(opener);
    }

    boolean isNumeric() {
        return run.stream()
                .allMatch(factor -> factor instanceof Expression.Numeral || factor == Expression.Constant.PI);
    }

    boolean isMultipleOfPi() {
        return !dividing && run.contains(Expression.Constant.PI);
    }

    void sign(Item sign) {
        signs.add(sign);
    }

    void add(Expression factor, Item item) {
        Expression value = factor;
        for (int i = signs.size() - 1; i >= 0; i--) {
            value = Sums.signed(signs.get(i), value);
        }
        if (dividing && isCoefficient()) {
            flush(item.start());
        }
        if (isBareNumber(value, item)
                && !run.isEmpty()
                && run.get(run.size() - 1) instanceof Expression.Numeral
                && signs.isEmpty()) {
            throw MathSyntaxException.at(item.start(), "operator expected between two numbers");
        }
        if (!run.isEmpty() && (isMeasured(value) || isMeasured(run.get(run.size() - 1)))) {
            throw MathSyntaxException.at(item.start(), "measures side by side");
        }
        signs.clear();
        run.add(value);
    }

    /** Feet, or minutes of an angle: no factor of anything. */
    private static boolean isMeasured(Expression value) {
        return value instanceof Expression.Quantity quantity && quantity.unit().startsWith("'");
    }

    private static boolean isBareNumber(Expression value, Item item) {
        return value instanceof Expression.Numeral && item.is(Item.Kind.NUMBER);
    }

    /** Whether this is a fraction of two plain numbers, so that what follows is multiplied by it. */
    private boolean isCoefficient() {
        return run.size() == 1
                && run.get(0) instanceof Expression.Numeral
                && done.size() == 1
                && done.get(0) instanceof Expression.Numeral;
    }

    void operator(Item operator) {
        flush(operator.start());
        switch (operator.text()) {
            case "/" -> dividing = true;
            case "mod" -> {
                dividend = modulo(product(done));
                done = new ArrayList<>();
            }
            default -> {}
        }
    }

    private void flush(int position) {
        if (run.isEmpty()) {
            throw MathSyntaxException.at(position, "operand expected");
        }
        if (dividing) {
            done = new ArrayList<>(List.of(new Expression.Quotient(product(done), product(run))));
        } else {
            done.addAll(run);
        }
        run = new ArrayList<>();
        dividing = false;
    }

    private Expression modulo(Expression value) {
        return dividend == null ? value : new Expression.Call(Function.MOD, List.of(dividend, value));
    }

    private static Expression product(List<Expression> factors) {
        return factors.size() == 1 ? factors.get(0) : new Expression.Product(factors);
    }

    Expression value(int position) {
        if (isEmpty() && function != null) {
            return function.alone();
        }
        if (isEmpty() && below != null) {
            return wrapped(Phrase.EMPTY);
        }
        if (!signs.isEmpty() || (run.isEmpty() && !done.isEmpty())) {
            throw MathSyntaxException.at(position, "operand expected");
        }
        flush(position);
        return wrapped(modulo(product(done)));
    }

    private Expression wrapped(Expression value) {
        if (function != null) {
            return function.applied(List.of(value));
        }
        if (below != null && above != null) {
            return new Expression.BigOperator(opener().text(), below, above, value);
        }
        return value;
    }
}
