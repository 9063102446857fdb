package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.BigOperator;
import io.github.supercorrect.grading.math.Expression.Matrix;
import io.github.supercorrect.grading.math.Expression.Relation;
import io.github.supercorrect.grading.math.Expression.Sequence;
import io.github.supercorrect.grading.math.Expression.Symbol;
import io.github.supercorrect.grading.math.Relator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unknown functions, sums over an index and determinants, as terms. */
final class Compounds {

    private static final int MOST_STEPS = 2_000;
    private static final int MOST_ROWS = 6;

    private final Reading reading;
    private final TermFactory terms;
    private final Budget budget;

    Compounds(Reading reading, TermFactory terms, Budget budget) {
        this.reading = reading;
        this.terms = terms;
        this.budget = budget;
    }

    // ---- what is known by its text only --------------------------------------------------------------------------

    Term application(String name, List<Term> arguments) {
        return atom(name, arguments, false);
    }

    private Term atom(String name, List<Term> arguments, boolean loose) {
        StringBuilder text = new StringBuilder(name).append('(');
        boolean proven = !loose;
        for (Term argument : arguments) {
            String key = TermKey.of(argument, budget);
            proven &= key != null;
            text.append(key == null ? TermKey.text(argument, budget) : key).append(',');
        }
        return TermFactory.atom(text.append(')').toString(), !proven);
    }

    private Term operatorAtom(BigOperator operator) {
        List<Term> parts = new ArrayList<>();
        parts.add(bound(operator.below()));
        parts.add(bound(operator.above()));
        parts.add(reading.of(operator.body()));
        return atom("\\" + operator.operator(), parts, true);
    }

    private Term bound(Expression bound) {
        if (bound instanceof Sequence none && none.members().isEmpty()) {
            return TermFactory.atom("", false);
        }
        if (bound instanceof Relation relation) {
            return TermFactory.atom(
                    atom(relation.relators().toString(), reading.all(relation.operands()), true)
                            .name(),
                    true);
        }
        return reading.of(bound);
    }

    // ---- sums and products over an index -------------------------------------------------------------------------

    Term operator(BigOperator operator) {
        boolean sum = operator.operator().equals("sum");
        Range range = sum || operator.operator().equals("prod") ? range(operator) : null;
        if (range == null) {
            return operatorAtom(operator);
        }
        List<Term> parts = new ArrayList<>();
        Map<String, Term> meanings = new HashMap<>(reading.meanings());
        for (long i = range.first; i <= range.last; i++) {
            budget.spend(200);
            meanings.put(range.name, TermFactory.fraction(Rational.of(i)));
            parts.add(reading.with(meanings).of(operator.body()));
        }
        return sum ? terms.sum(parts) : terms.product(parts);
    }

    private record Range(String name, long first, long last) {}

    private @Nullable Range range(BigOperator operator) {
        if (operator.below() instanceof Relation relation
                && relation.relators().equals(List.of(Relator.EQUAL))
                && relation.operands().get(0) instanceof Symbol symbol) {
            Long first = integer(relation.operands().get(1));
            Long last = first == null ? null : integer(operator.above());
            return first == null || last == null || last - first >= MOST_STEPS
                    ? null
                    : new Range(symbol.name(), first, last);
        }
        return null;
    }

    private @Nullable Long integer(Expression expression) {
        Rational value =
                expression instanceof Sequence ? null : reading.of(expression).fraction();
        return value != null && value.isInteger() && value.numerator().bitLength() < 40
                ? (Long) value.numerator().longValue()
                : null;
    }

    // ---- determinants --------------------------------------------------------------------------------------------

    Term determinant(List<Expression> arguments) {
        if (arguments.size() != 1 || !(arguments.get(0) instanceof Matrix matrix)) {
            throw new NoScalarException();
        }
        int size = matrix.rows().size();
        if (size == 0 || size > MOST_ROWS || matrix.rows().stream().anyMatch(row -> row.size() != size)) {
            throw new NoScalarException();
        }
        return expand(matrix.rows().stream().map(reading::all).toList());
    }

    /** Along the first row. */
    private Term expand(List<List<Term>> rows) {
        if (rows.size() == 1) {
            return rows.get(0).get(0);
        }
        List<Term> parts = new ArrayList<>();
        for (int column = 0; column < rows.size(); column++) {
            Term minor = expand(without(rows, column));
            Term part = terms.product(rows.get(0).get(column), minor);
            parts.add(column % 2 == 0 ? part : terms.negate(part));
        }
        return terms.sum(parts);
    }

    private static List<List<Term>> without(List<List<Term>> rows, int column) {
        List<List<Term>> rest = new ArrayList<>();
        for (List<Term> row : rows.subList(1, rows.size())) {
            List<Term> shorter = new ArrayList<>(row);
            shorter.remove(column);
            rest.add(shorter);
        }
        return rest;
    }
}
