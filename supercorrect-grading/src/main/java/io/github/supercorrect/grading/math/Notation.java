package io.github.supercorrect.grading.math;

import java.util.ArrayList;
import java.util.List;

/** A way to write a node down: text between its children. */
interface Notation {

    /** Text and expressions in the order of writing. */
    final class Pieces {
        private final List<Object> pieces = new ArrayList<>();

        static Pieces of(Object... pieces) {
            Pieces all = new Pieces();
            for (Object piece : pieces) {
                all.add(piece);
            }
            return all;
        }

        Pieces add(Object piece) {
            pieces.add(piece);
            return this;
        }

        Pieces addAll(Pieces others) {
            pieces.addAll(others.pieces);
            return this;
        }

        Pieces separated(List<Expression> members, String separator) {
            for (int i = 0; i < members.size(); i++) {
                if (i > 0) {
                    pieces.add(separator);
                }
                pieces.add(members.get(i));
            }
            return this;
        }

        List<Object> list() {
            return pieces;
        }
    }

    Pieces pieces(Expression expression);

    /** The expression, in brackets if it binds less than {@code least}. */
    Pieces bound(int least, Expression expression);

    String sign(Expression.PlusMinus term);

    String sign(Relator relator);

    default Pieces joined(List<Expression> members, int least, String between) {
        Pieces pieces = new Pieces();
        for (int i = 0; i < members.size(); i++) {
            pieces.add(i > 0 ? between : "").addAll(bound(least, members.get(i)));
        }
        return pieces;
    }

    /** The first term keeps its sign, the others have it before them in place of a plus. */
    default Pieces sum(List<Expression> terms) {
        Pieces pieces = new Pieces();
        for (int i = 0; i < terms.size(); i++) {
            Expression term = terms.get(i);
            if (i == 0) {
                pieces.addAll(bound(Binding.SIGNED, term));
            } else if (term instanceof Expression.Negation negation) {
                pieces.add(" - ").addAll(bound(Binding.PRODUCT, negation.operand()));
            } else if (term instanceof Expression.PlusMinus plusMinus) {
                pieces.add(" " + sign(plusMinus) + " ").addAll(bound(Binding.PRODUCT, plusMinus.operand()));
            } else {
                boolean big = term instanceof Expression.BigOperator;
                pieces.add(" + ").addAll(bound(big ? Binding.SIGNED : Binding.PRODUCT, term));
            }
        }
        return pieces;
    }

    /** Without the side of a chain that was left empty. */
    default Pieces relation(Expression.Relation relation) {
        Pieces pieces = new Pieces();
        for (int i = 0; i < relation.operands().size(); i++) {
            if (i > 0) {
                pieces.add(" " + sign(relation.relators().get(i - 1)) + " ");
            }
            Expression operand = relation.operands().get(i);
            if (!operand.equals(Phrase.EMPTY)) {
                pieces.addAll(bound(Binding.SET_OPERATION, operand));
            }
        }
        return pieces;
    }
}
