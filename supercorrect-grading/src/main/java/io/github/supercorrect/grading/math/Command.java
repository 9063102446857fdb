package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Frame.Argument;
import io.github.supercorrect.grading.math.Item.Kind;
import java.util.List;

/** Commands that wait for arguments, scripts among them: how many, and what they make of them. */
final class Command {

    private static final Expression TWO = new Expression.Numeral("2", "");

    private Command() {}

    static boolean isComplete(Frame frame) {
        int needed =
                switch (name(frame)) {
                    case "frac", "binom", "overset", "underset", "stackrel" -> 2;
                    default -> 1;
                };
        return frame.arguments.stream().filter(argument -> !argument.optional()).count() == needed;
    }

    /** Whether a sign is all that stands in a superscript, since nothing that could follow it does. */
    static boolean isMarked(Frame frame, Item next) {
        return name(frame).equals("^")
                && frame.items.size() == 1
                && frame.items.get(0).is(Kind.OPERATOR)
                && !next.endsOperand()
                && !next.is(Kind.FUNCTION)
                && !next.is(Kind.BIG_OPERATOR);
    }

    static boolean takesOptional(Frame frame) {
        return name(frame).equals("sqrt") && frame.arguments.isEmpty();
    }

    /** Whether only the first digit of a number without braces belongs to the command. */
    static boolean takesDigits(Frame frame, Item number, boolean bracesFollow) {
        return switch (name(frame)) {
            case "frac", "binom" -> !frame.arguments.isEmpty() || !bracesFollow;
            default -> false;
        };
    }

    private static String name(Frame frame) {
        return frame.opener.text();
    }

    static Item finished(Frame frame) {
        List<Argument> arguments = frame.arguments;
        Argument last = arguments.get(arguments.size() - 1);
        Item opener = frame.opener;
        String name = name(frame);
        if (name.equals("^") && isCircle(last.items())) {
            return Item.of(Kind.DEGREE, "°", opener.start(), last.end(), false);
        }
        if (name.equals("^")
                && last.items().stream().allMatch(item -> item.is(Kind.PRIME))
                && !last.items().isEmpty()) {
            String primes = "'".repeat(last.items().size());
            return Item.of(Kind.PRIME, primes, opener.start(), last.end(), false);
        }
        Kind kind = name.equals("^") ? Kind.SUPERSCRIPT : name.equals("_") ? Kind.SUBSCRIPT : Kind.VALUE;
        String text = kind == Kind.VALUE && Vocabulary.ACCENTS.contains(name) ? name : "";
        return new Item(kind, text, opener.start(), last.end(), opener.spaced(), value(name, arguments));
    }

    private static boolean isCircle(List<Item> items) {
        return items.size() == 1
                && (items.get(0).is(Kind.CIRCLE) || items.get(0).is(Kind.DEGREE));
    }

    private static Expression value(String name, List<Argument> arguments) {
        Expression last = parsed(arguments.get(arguments.size() - 1));
        return switch (name) {
            case "frac" -> new Expression.Quotient(parsed(arguments.get(0)), last);
            case "binom" -> new Expression.Call(Function.BINOMIAL, List.of(parsed(arguments.get(0)), last));
            case "sqrt" -> new Expression.Root(last, arguments.size() > 1 ? parsed(arguments.get(0)) : TWO);
            case "cbrt" -> new Expression.Root(last, new Expression.Numeral("3", ""));
            case "pmod" -> new Expression.Call(Function.MODULUS, List.of(last));
            case "underbrace", "overbrace", "overset", "underset", "stackrel" -> last;
            case "^", "_" -> last;
            default -> Names.accented(name, last);
        };
    }

    private static Expression parsed(Argument argument) {
        if (argument.items().isEmpty()) {
            return Phrase.EMPTY;
        }
        if (argument.items().size() == 1 && argument.items().get(0).is(Kind.OPERATOR)) {
            return new Expression.Symbol(argument.items().get(0).text());
        }
        return Group.infix(argument.items())
                .map(Item::mathematics)
                .orElseGet(() -> Phrase.parse(argument.items(), Phrase.Place.ARGUMENT));
    }
}
