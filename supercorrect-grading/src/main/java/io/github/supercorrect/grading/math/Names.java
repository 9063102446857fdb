package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Item.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names, units and words put together from items, each in one spelling. */
final class Names {

    private Names() {}

    /** A letter alone: a constant or a variable. */
    static Expression symbol(String letter) {
        return switch (letter) {
            case "e" -> Expression.Constant.E;
            case "i" -> Expression.Constant.I;
            default -> new Expression.Symbol(letter);
        };
    }

    static String of(Expression symbol) {
        return symbol instanceof Expression.Symbol named ? named.name() : MathPrinter.latex(symbol);
    }

    static boolean endsInCommand(CharSequence name) {
        int i = name.length();
        while (i > 0 && Words.isLatin(name.charAt(i - 1))) {
            i--;
        }
        return i > 0 && name.charAt(i - 1) == '\\';
    }

    static Expression subscripted(Expression base, Expression subscript) {
        int numeralBase = Numbers.base(subscript);
        if (base instanceof Expression.Numeral numeral && numeralBase > 1 && numeralBase <= 36) {
            return new Expression.BaseNumeral(numeral.digits(), numeralBase);
        }
        if (base instanceof Expression.Product product && numeralBase > 10) {
            Expression numeral = Numbers.baseNumeral(product, numeralBase);
            if (numeral != null) {
                return numeral;
            }
        }
        if (base instanceof Expression.Power power && power.base() instanceof Expression.Symbol symbol) {
            return new Expression.Power(subscripted(symbol, subscript), power.exponent());
        }
        boolean atom = base instanceof Expression.Symbol || Binding.of(base) == Binding.ATOM;
        String name = atom ? of(base) : "\\left(" + of(base) + "\\right)";
        return new Expression.Symbol(name + "_{" + compact(subscript) + "}");
    }

    private static String compact(Expression subscript) {
        if (subscript instanceof Expression.Text text) {
            return text.words();
        }
        String printed = MathPrinter.latex(subscript);
        StringBuilder compact = new StringBuilder();
        boolean command = false;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            boolean needed = command && i + 1 < printed.length() && Words.isLatin(printed.charAt(i + 1));
            if (c != ' ' || needed) {
                compact.append(c);
            }
            command = c == '\\' || (command && Words.isLatin(c));
        }
        return compact.toString();
    }

    /** What an accent makes of what it stands on. */
    static Expression accented(String accent, Expression content) {
        boolean line = accent.equals("overline") || accent.equals("bar");
        if (line
                && content instanceof Expression.Symbol symbol
                && symbol.name().length() == 1
                && symbol.name().charAt(0) >= 'a') {
            return new Expression.Call(Function.CONJUGATE, List.of(content));
        }
        if (line && isComplexNumber(content)) {
            return new Expression.Call(Function.CONJUGATE, List.of(content));
        }
        String command = line ? "overline" : accent;
        String inside = content instanceof Expression.Product product
                ? letters(product)
                : content instanceof Expression.Text text ? text.words() : of(content);
        return new Expression.Symbol("\\" + command + "{" + inside + "}");
    }

    private static boolean isComplexNumber(Expression content) {
        return content instanceof Expression.Sum || content instanceof Expression.Quotient;
    }

    private static String letters(Expression.Product product) {
        StringBuilder letters = new StringBuilder();
        String last = "";
        for (Expression factor : product.factors()) {
            if (endsInCommand(last)) {
                letters.append(' ');
            }
            last = of(factor);
            letters.append(last);
        }
        return letters.toString();
    }

    /** The digits under the line of an {@code \overline{…}}, or null if it covers something else. */
    static @Nullable String overlinedDigits(String name) {
        String prefix = "\\overline{";
        if (!name.startsWith(prefix) || name.length() == prefix.length() + 1) {
            return null;
        }
        String inside = name.substring(prefix.length(), name.length() - 1);
        return inside.chars().allMatch(c -> Words.isDigit((char) c)) ? inside : null;
    }

    static String accentedDigits(Item accented) {
        String name = of(accented.mathematics());
        return name.substring(name.indexOf('{') + 1, name.length() - 1);
    }

    // ---- words ---------------------------------------------------------------------------------------------------

    /** Items that hold words, as one text. */
    static Expression text(List<Item> items) {
        return new Expression.Text(Words.normalized(joined(items)));
    }

    static String unit(List<Item> items) {
        return Words.normalized(joined(items));
    }

    private static String joined(List<Item> items) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean words = i > 0 && (item.isWords() || items.get(i - 1).isWords());
            boolean letters = i > 0 && item.is(Kind.LETTER) && items.get(i - 1).is(Kind.LETTER) && !item.spaced();
            boolean attached = item.is(Kind.SUPERSCRIPT)
                    || item.is(Kind.SUBSCRIPT)
                    || item.is(Kind.OPERATOR, "/")
                    || item.is(Kind.PRIME);
            boolean behindSlash = i > 0 && items.get(i - 1).is(Kind.OPERATOR, "/");
            if (i > 0 && !attached && !behindSlash && !letters && (words || item.spaced())) {
                text.append(' ');
            }
            text.append(piece(item));
        }
        return text.toString();
    }

    private static String piece(Item item) {
        return switch (item.kind()) {
            case SUPERSCRIPT -> "^" + MathPrinter.plain(item.mathematics());
            case SUBSCRIPT -> "_" + MathPrinter.plain(item.mathematics());
            case GROUP ->
                item.text().charAt(0)
                        + MathPrinter.plain(item.mathematics())
                        + item.text().charAt(1);
            case VALUE -> MathPrinter.plain(item.mathematics());
            case CONSTANT -> MathPrinter.plain(Expression.Constant.valueOf(item.text()));
            case FUNCTION ->
                MathPrinter.functionName(Function.valueOf(item.text())).replace("\\", "");
            case SYMBOL, FIGURE -> item.text().replace("\\", "");
            case OPERATOR -> item.text().equals("pm") ? "±" : item.text();
            default -> item.text();
        };
    }
}
