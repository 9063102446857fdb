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
}
