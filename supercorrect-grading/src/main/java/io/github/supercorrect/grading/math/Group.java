package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Item.Kind;
import java.util.List;
import java.util.Optional;

/** What closes: brackets, bars and braces become one item each. */
final class Group {

    private Group() {}

    static boolean match(char open, char close) {
        return switch (open) {
            case '(', '[', ']' -> close == ')' || close == ']' || close == '[' || close == '.';
            case '{' -> close == '}' || close == '.';
            case '<' -> close == '>' || close == '.';
            case '⌊' -> close == '⌋';
            case '⌈' -> close == '⌉';
            case '.' -> true;
            default -> close == open || close == '.';
        };
    }

    static Item of(Frame frame, Item closer) {
        char open = frame.opener.text().charAt(0);
        char close = closer.text().isEmpty() ? mirrored(open) : closer.text().charAt(0);
        Phrase.Place place = open == '{' ? Phrase.Place.SET : Phrase.Place.BRACKET;
        Expression content = Phrase.parse(frame.items, place);
        Item opener = frame.opener;
        if ("|‖⌊⌈".indexOf(open) >= 0) {
            return new Item(Kind.VALUE, "", opener.start(), closer.end(), opener.spaced(), measure(open, content));
        }
        if (content instanceof Expression.Matrix matrix && open == '{' && close == '.') {
            return new Item(
                    Kind.VALUE, "", opener.start(), closer.end(), opener.spaced(), new Expression.Cases(matrix.rows()));
        }
        String shape = "" + open + (close == '.' ? mirrored(open) : close);
        return new Item(Kind.GROUP, shape, opener.start(), closer.end(), opener.spaced(), content);
    }

    private static char mirrored(char open) {
        return switch (open) {
            case '(' -> ')';
            case '[' -> ']';
            case ']' -> '[';
            case '{' -> '}';
            case '<' -> '>';
            default -> open;
        };
    }

    private static Expression measure(char open, Expression content) {
        if (open == '|' && content instanceof Expression.Matrix) {
            return new Expression.Call(Function.DETERMINANT, List.of(content));
        }
        return switch (open) {
            case '⌊' -> new Expression.Call(Function.FLOOR, List.of(content));
            case '⌈' -> new Expression.Call(Function.CEILING, List.of(content));
            case '‖' -> new Expression.Application("\\|", List.of(content));
            default -> new Expression.Call(Function.ABS, List.of(content));
        };
    }

    /** Braces that group, or that someone meant for a set. Empty ones are nothing. */
    static Optional<Item> ofBraces(Frame frame, Item closer) {
        Item opener = frame.opener;
        if (frame.items.isEmpty()) {
            return Optional.empty();
        }
        if (frame.items.size() == 1) {
            Item only = frame.items.get(0);
            return Optional.of(
                    new Item(only.kind(), only.text(), opener.start(), closer.end(), opener.spaced(), only.value()));
        }
        Optional<Item> infix = infix(frame.items);
        if (infix.isPresent()) {
            return infix;
        }
        Expression content = Phrase.parse(frame.items, Phrase.Place.SET);
        boolean set = content instanceof Expression.Sequence || content instanceof Expression.SetBuilder;
        Kind kind = set ? Kind.GROUP : Kind.VALUE;
        return Optional.of(new Item(kind, set ? "{}" : "", opener.start(), closer.end(), opener.spaced(), content));
    }

    /** {@code {n \choose k}} and {@code {a \over b}}. */
    static Optional<Item> infix(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).is(Kind.INFIX)) {
                for (Item other : items.subList(i + 1, items.size())) {
                    if (other.is(Kind.INFIX)) {
                        throw MathSyntaxException.at(other.start(), "a second fraction in the same braces");
                    }
                }
                Expression left = Phrase.parse(items.subList(0, i), Phrase.Place.ARGUMENT);
                Expression right = Phrase.parse(items.subList(i + 1, items.size()), Phrase.Place.ARGUMENT);
                Expression value = items.get(i).text().equals("over")
                        ? new Expression.Quotient(left, right)
                        : new Expression.Call(Function.BINOMIAL, List.of(left, right));
                Item first = items.get(0);
                int end = items.get(items.size() - 1).end();
                return Optional.of(new Item(Kind.VALUE, "", first.start(), end, first.spaced(), value));
            }
        }
        return Optional.empty();
    }
}
