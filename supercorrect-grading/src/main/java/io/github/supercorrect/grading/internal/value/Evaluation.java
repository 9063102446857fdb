package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.value.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calculates terms without recursion, in any arithmetic. */
final class Evaluation<V> {

    private final Arithmetic<V> arithmetic;
    private final List<Frame<V>> frames = new ArrayList<>();

    Evaluation(Arithmetic<V> arithmetic) {
        this.arithmetic = arithmetic;
    }

    /** A term of which some arguments are calculated. */
    private static final class Frame<V> {
        final Term term;
        int next;
        /** What a sum or a product comes to so far. */
        @Nullable
        V total;

        final List<V> values = new ArrayList<>(2);

        Frame(Term term) {
            this.term = term;
        }
    }

    V of(Term root) {
        frames.clear();
        V value = root.arity() == 0 ? arithmetic.atom(root) : push(root);
        while (!frames.isEmpty()) {
            Frame<V> frame = frames.get(frames.size() - 1);
            if (value != null) {
                take(frame, value);
            }
            value = advance(frame);
        }
        if (value == null) {
            throw new IllegalStateException("no value");
        }
        return value;
    }

    private @Nullable V push(Term term) {
        frames.add(new Frame<>(term));
        return null;
    }

    private @Nullable V advance(Frame<V> frame) {
        if (frame.next < frame.term.arity()) {
            Term argument = frame.term.argument(frame.next++);
            return argument.arity() == 0 ? arithmetic.atom(argument) : push(argument);
        }
        frames.remove(frames.size() - 1);
        return result(frame);
    }

    private void take(Frame<V> frame, V value) {
        V total = frame.total;
        if (frame.term.is(Kind.SUM)) {
            frame.total = total == null ? value : arithmetic.add(total, value);
        } else if (frame.term.is(Kind.PRODUCT)) {
            frame.total = total == null ? value : arithmetic.multiply(total, value);
        } else {
            frame.values.add(value);
        }
    }

    private V result(Frame<V> frame) {
        Term term = frame.term;
        if (frame.total != null) {
            return frame.total;
        }
        V first = frame.values.get(0);
        return switch (term.kind()) {
            case INTEGER_POWER -> arithmetic.power(first, term.exponent());
            case POWER -> arithmetic.power(first, frame.values.get(1));
            case ROOT -> arithmetic.root(first, term.index());
            case CALL -> arithmetic.call(term, frame.values);
            default -> throw new IllegalStateException("no operation: " + term.kind());
        };
    }
}
