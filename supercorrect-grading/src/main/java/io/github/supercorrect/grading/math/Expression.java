package io.github.supercorrect.grading.math;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of mathematics as it was written. Sums, products, chains and lists are flat, so a sum of 20,000 terms is one
 * node. Two expressions are equal when they have the same tree; whether they have the same value is not decided here.
 * Later versions may add kinds.
 *
 * <p>Comparing and hashing a tree takes no depth of calls: a tree of 200 levels would need more stack than a small
 * thread has.
 */
public sealed interface Expression {

    /** Its parts in the order of writing, those of a matrix row by row; empty for a number, a name or a text. */
    default List<Expression> children() {
        return Trees.children(this);
    }

    // ---- scalars -------------------------------------------------------------------------------------------------

    /**
     * An unsigned decimal number as written.
     *
     * @param digits ASCII digits with at most one point, without separators of thousands ({@code 1000.50}, {@code .5})
     * @param repetend the digits that repeat for ever behind {@code digits}, empty if none do: {@code 0.1\overline{6}} is
     *     {@code 0.1} and {@code 6}
     */
    record Numeral(String digits, String repetend) implements Expression {
        public Numeral {
            Objects.requireNonNull(digits, "digits");
            Objects.requireNonNull(repetend, "repetend");
        }
    }

    /** Digits in another base: {@code 1010_2}. Letters stand for digits above nine. */
    record BaseNumeral(String digits, int base) implements Expression {}

    /**
     * A variable or a name: {@code x}, {@code \alpha}, {@code a_{n+1}}, {@code f'}, in one spelling each (a Greek letter with
     * its backslash, a subscript always in braces, without blanks, fonts dropped).
     */
    record Symbol(String name) implements Expression {}

    /** A number with a name of its own. */
    enum Constant implements Expression {
        PI,
        /** Euler's number, written {@code e}. */
        E,
        /** The imaginary unit, written {@code i}. */
        I,
        INFINITY
    }

    /** {@code a + b - c}: a subtracted term is a {@link Negation}, a term after ± is a {@link PlusMinus}. */
    record Sum(List<Expression> terms) implements Expression {
        public Sum {
            terms = List.copyOf(terms);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /** {@code a \cdot b c}. */
    record Product(List<Expression> factors) implements Expression {
        public Product {
            factors = List.copyOf(factors);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /** {@code -a}. */
    record Negation(Expression operand) implements Expression {
        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /**
     * {@code \pm a}.
     *
     * @param lowerFirst whether it was {@code \mp}
     */
    record PlusMinus(Expression operand, boolean lowerFirst) implements Expression {
        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /** {@code \frac{a}{b}}, {@code a/b}, {@code a \div b}. */
    record Quotient(Expression numerator, Expression denominator) implements Expression {
        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /** {@code 3\frac{1}{2}}: both parts unsigned; a minus in front covers both. */
    record MixedNumber(Numeral whole, Quotient fraction) implements Expression {
        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /** {@code a^b}. */
    record Power(Expression base, Expression exponent) implements Expression {
        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /** {@code \sqrt[n]{a}}; the index is 2 where none is written. */
    record Root(Expression radicand, Expression index) implements Expression {
        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /** A known function: {@code \sin x}, {@code |x|}, {@code n!}, {@code \binom{n}{k}}, {@code \log_2 x}. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /** A function of somebody's own: {@code f(x)}, {@code P(A, B)}. Whether {@code a(b)} is one or a product is the parser's guess. */
    record Application(String name, List<Expression> arguments) implements Expression {
        public Application {
            arguments = List.copyOf(arguments);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /**
     * {@code \sum_{k=1}^{n} a}, {@code \prod}, {@code \int}, {@code \lim}: read, not evaluated.
     *
     * @param operator its LaTeX name without backslash
     * @param below the subscript, an empty {@link Sequence} if there is none
     * @param above the superscript, an empty {@link Sequence} if there is none
     */
    record BigOperator(String operator, Expression below, Expression above, Expression body) implements Expression {
        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /** {@code 5\%}, {@code 5 percent}. */
    record Percent(Expression operand) implements Expression {
        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /** {@code 30^\circ}, {@code 30°}, {@code 30 degrees}. */
    record Degrees(Expression operand) implements Expression {
        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /** A value with a unit or a remark behind it, or a currency before it: {@code 10\text{ cm}^2}, {@code \$5}. */
    record Quantity(Expression magnitude, String unit) implements Expression {
        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    // ---- what is no scalar ---------------------------------------------------------------------------------------

    /** Words: {@code \text{east}}, {@code no solution}. Blanks are single; case as written. */
    record Text(String words) implements Expression {}

    /**
     * Members side by side without brackets: {@code 1, 2 \text{ and } 3}. Also nothing at all.
     *
     * @param separator {@code ","}, {@code ";"}, {@code "and"} or {@code "or"}, the loosest one of them; inner ones are sequences of
     *     their own
     */
    record Sequence(List<Expression> members, String separator) implements Expression {
        public Sequence {
            members = List.copyOf(members);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /**
     * Members in brackets: a tuple, point, interval, set or list. A scalar in plain parentheses is just the scalar.
     *
     * @param open {@code (}, {@code [}, {@code ]}, <code>{</code> or {@code <} (for {@code \langle})
     * @param close likewise
     */
    record Bracketed(char open, List<Expression> members, char close) implements Expression {
        public Bracketed {
            members = List.copyOf(members);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /** Rows of equal or different length: {@code \begin{pmatrix} … \end{pmatrix}}, {@code vmatrix} aside, which is a determinant. */
    record Matrix(List<List<Expression>> rows) implements Expression {
        public Matrix {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /** {@code \begin{cases} … \end{cases}}: each row is a value and a condition, or an equation of a system. */
    record Cases(List<List<Expression>> rows) implements Expression {
        public Cases {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /**
     * A chain {@code a < b = c}.
     *
     * @param operands one more than operators
     */
    record Relation(List<Expression> operands, List<Relator> relators) implements Expression {
        public Relation {
            operands = List.copyOf(operands);
            relators = List.copyOf(relators);
            if (operands.size() != relators.size() + 1) {
                throw new IllegalArgumentException(operands.size() + " operands for " + relators.size() + " relators");
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /**
     * {@code A \cup B}, {@code \cap}, {@code \setminus}.
     *
     * @param operator {@code cup}, {@code cap} or {@code setminus}
     */
    record SetOperation(String operator, List<Expression> operands) implements Expression {
        public SetOperation {
            operands = List.copyOf(operands);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /** <code>\{x \mid x &gt; 0\}</code>. */
    record SetBuilder(Expression element, Expression condition) implements Expression {
        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }

    /** {@code 3:4:5}, {@code 12:30}. */
    record Ratio(List<Expression> members) implements Expression {
        public Ratio {
            members = List.copyOf(members);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Trees.areEqual(this, other);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }
    }
}
