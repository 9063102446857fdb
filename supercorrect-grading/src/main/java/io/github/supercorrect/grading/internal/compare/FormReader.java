package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.compare.Form.Branches;
import io.github.supercorrect.grading.internal.compare.Form.Grid;
import io.github.supercorrect.grading.internal.compare.Form.Listing;
import io.github.supercorrect.grading.internal.compare.Form.Named;
import io.github.supercorrect.grading.internal.compare.Form.Proportion;
import io.github.supercorrect.grading.internal.compare.Form.Ranges;
import io.github.supercorrect.grading.internal.compare.Form.Scalar;
import io.github.supercorrect.grading.internal.compare.Form.Statement;
import io.github.supercorrect.grading.internal.compare.Form.Tuple;
import io.github.supercorrect.grading.internal.compare.Form.Words;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Bracketed;
import io.github.supercorrect.grading.math.Expression.Cases;
import io.github.supercorrect.grading.math.Expression.Degrees;
import io.github.supercorrect.grading.math.Expression.Matrix;
import io.github.supercorrect.grading.math.Expression.Negation;
import io.github.supercorrect.grading.math.Expression.Percent;
import io.github.supercorrect.grading.math.Expression.Product;
import io.github.supercorrect.grading.math.Expression.Quantity;
import io.github.supercorrect.grading.math.Expression.Ratio;
import io.github.supercorrect.grading.math.Expression.Relation;
import io.github.supercorrect.grading.math.Expression.Sequence;
import io.github.supercorrect.grading.math.Expression.SetBuilder;
import io.github.supercorrect.grading.math.Expression.SetOperation;
import io.github.supercorrect.grading.math.Expression.Symbol;
import io.github.supercorrect.grading.math.Expression.Text;
import io.github.supercorrect.grading.math.Relator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a tree says: which lists, names, ranges and values are meant by it. */
final class FormReader {

    /** Deeper structures than any answer has are read as one value: comparing them costs stack and time. */
    private static final int DEEPEST = 16;

    private FormReader() {}

    static Form read(Expression e) {
        return read(e, 0);
    }

    private static Form read(Expression e, int depth) {
        if (depth > DEEPEST) {
            return Scalar.of(e);
        }
        List<Expression> values = PlusMinusExpansion.of(e);
        if (values.size() > 1) {
            return readSequence(new Sequence(values, "or"), depth);
        }
        return readOne(values.get(0), depth);
    }

    private static Form readOne(Expression e, int depth) {
        if (e instanceof Sequence s) {
            return readSequence(s, depth);
        } else if (e instanceof Bracketed b) {
            return readBracketed(b, depth);
        } else if (e instanceof Relation r) {
            return readRelation(r, depth);
        } else if (e instanceof Text t) {
            return WordsReader.read(t.words());
        } else if (e instanceof Quantity q) {
            return readQuantity(q, depth);
        } else if (e instanceof Percent p) {
            return new Scalar(p.operand(), "", true);
        } else if (e instanceof Degrees d) {
            return new Scalar(d.operand(), "degrees", false);
        } else if (e instanceof SetOperation || e instanceof SetBuilder) {
            return new Ranges(e);
        } else if (e instanceof Ratio r) {
            return new Proportion(readAll(r.members(), depth));
        } else if (e instanceof Cases c) {
            return readCases(c, depth);
        }
        return readArithmetic(e, depth);
    }

    private static Form readArithmetic(Expression e, int depth) {
        if (e instanceof Symbol s && Regions.isReals(s)) {
            return new Ranges(WordsReader.REALS);
        }
        if (e instanceof Negation n && isWrapped(n.operand())) {
            return negated(readOne(n.operand(), depth + 1), e);
        }
        Scalar temperature = Temperatures.read(e);
        if (temperature != null) {
            return temperature;
        }
        Expression vector = Vectors.evaluate(e);
        if (vector instanceof Matrix m) {
            return readMatrix(m, depth);
        } else if (vector instanceof Bracketed b) {
            return readBracketed(b, depth);
        }
        return Scalar.of(e);
    }

    private static boolean isWrapped(Expression e) {
        return e instanceof Percent || e instanceof Quantity || e instanceof Degrees;
    }

    private static Form negated(Form form, Expression whole) {
        return form instanceof Scalar s ? new Scalar(new Negation(s.value()), s.unit(), s.percent()) : Scalar.of(whole);
    }

    private static Form readQuantity(Quantity q, int depth) {
        Form magnitude = read(q.magnitude(), depth + 1);
        if (!(magnitude instanceof Scalar s)) {
            return magnitude;
        }
        Multiplier multiplier = Multiplier.of(q.unit());
        Expression value = multiplier.isOne() ? s.value() : new Product(List.of(s.value(), multiplier.factor()));
        if (WordsReader.isPercent(multiplier.rest())) {
            return new Scalar(value, s.unit(), true);
        }
        return new Scalar(value, Temperatures.unit((s.unit() + " " + multiplier.rest()).strip()), s.percent());
    }

    private static List<Form> readAll(List<Expression> members, int depth) {
        List<Form> forms = new ArrayList<>(members.size());
        for (Expression member : members) {
            forms.add(read(member, depth + 1));
        }
        return forms;
    }

    private static Form readMatrix(Matrix m, int depth) {
        return new Grid(m.rows().stream().map(row -> readAll(row, depth)).toList());
    }

    private static Form readCases(Cases c, int depth) {
        if (c.rows().stream().allMatch(row -> row.size() == 1)) {
            return read(new Sequence(c.rows().stream().map(row -> row.get(0)).toList(), ","), depth);
        }
        return new Branches(c.rows().stream().map(row -> readAll(row, depth)).toList());
    }

    // ---- brackets --------------------------------------------------------------------------------------------------

    private static Form readBracketed(Bracketed b, int depth) {
        List<Expression> members = b.members();
        if (members.size() == 1 && members.get(0) instanceof Sequence s) {
            members = s.members();
        }
        if (b.open() == '{') {
            return new Listing(ListReader.spliced(readAll(members, depth)), true);
        }
        if (isNestedRows(b, members)) {
            return readMatrix(
                    new Matrix(members.stream()
                            .map(row -> ((Bracketed) row).members())
                            .toList()),
                    depth);
        }
        return new Tuple(readAll(members, depth), b.open(), b.close());
    }

    private static boolean isNestedRows(Bracketed b, List<Expression> members) {
        return b.open() == '['
                && members.size() > 1
                && members.stream()
                        .allMatch(m -> m instanceof Bracketed row
                                && row.open() == '['
                                && row.close() == ']'
                                && row.members().size()
                                        == ((Bracketed) members.get(0))
                                                .members()
                                                .size());
    }

    // ---- lists -----------------------------------------------------------------------------------------------------

    private static Form readSequence(Sequence s, int depth) {
        if (s.members().isEmpty()) {
            return new Words("");
        }
        if (s.members().size() == 1) {
            return read(s.members().get(0), depth + 1);
        }
        if (Regions.isCondition(s)) {
            return new Ranges(s);
        }
        List<Form> members = ListReader.spliced(readAll(s.members(), depth));
        if (members.size() == 1) {
            return members.get(0);
        }
        return ListReader.named(members);
    }

    // ---- relations -------------------------------------------------------------------------------------------------

    private static Form readRelation(Relation relation, int depth) {
        Relation r = Relations.withoutApproximateTail(relation);
        if (r.relators().isEmpty()) {
            return read(r.operands().get(0), depth + 1);
        }
        if (r.relators().stream().allMatch(Relator.EQUAL::equals)) {
            return readEquation(r, depth);
        }
        if (Regions.isInequality(r)) {
            return new Ranges(r);
        }
        if (r.relators().equals(List.of(Relator.ELEMENT_OF))
                && Names.isName(r.operands().get(0))) {
            Expression set = r.operands().get(1);
            return set instanceof Symbol || set instanceof Relation
                    ? new Ranges(r)
                    : new Named(r.operands().get(0), read(set, depth + 1), r);
        }
        return new Statement(r);
    }

    private static Form readEquation(Relation r, int depth) {
        List<Expression> sides = r.operands();
        Expression first = sides.get(0);
        Expression last = sides.get(sides.size() - 1);
        if (isDefinition(first, last)) {
            return new Named(first, read(last, depth + 1), r);
        } else if (sides.size() == 2 && isDefinition(last, first)) {
            return new Named(last, read(first, depth + 1), r);
        } else if (sides.stream().allMatch(Tree::isConstant)) {
            return read(last, depth + 1);
        }
        return new Statement(r);
    }

    /** Whether the left side is a name that the right side does not use. */
    private static boolean isDefinition(Expression name, Expression value) {
        if (!Names.isName(name)) {
            return false;
        }
        @Nullable
        String symbol =
                name instanceof Symbol s ? s.name() : name instanceof Expression.Application a ? a.name() : null;
        return symbol == null
                || !Tree.any(
                        value,
                        node -> (node instanceof Symbol s && s.name().equals(symbol))
                                || (node instanceof Expression.Application a
                                        && a.name().equals(symbol)));
    }
}
