package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.math.Function;
import java.math.BigInteger;
import java.util.List;

/** Factorials and the like at small integers that variables stand for. */
final class SmallCounts {

    private static final BigInteger MOST = BigInteger.valueOf(500);
    private static final long OPERATIONS = 100_000;

    private SmallCounts() {}

    static Rational of(Function function, List<BigInteger> arguments) {
        if (arguments.stream().anyMatch(argument -> argument.abs().compareTo(MOST) > 0)) {
            throw NoValueException.unsupported();
        }
        List<Rational> values = arguments.stream().map(ExactArithmetic::integer).toList();
        IntegerFunctions functions = new IntegerFunctions(new ExactArithmetic(new Budget(OPERATIONS)));
        if (functions.isUndefined(function, values)) {
            throw NoValueException.undefined();
        }
        Rational result = functions.of(function, values);
        if (result == null) {
            throw NoValueException.unsupported();
        }
        return result;
    }
}
