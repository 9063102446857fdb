package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Item.Kind;
import java.util.ArrayList;
import java.util.List;

/** What stands between two relators: mathematics, words, or mathematics with a unit. */
final class Quantities {

    private Quantities() {}

    static Expression operand(List<Item> items) {
        if (items.stream().anyMatch(item -> item.is(Kind.CURRENCY))) {
            return money(items);
        }
        int word = firstWord(items);
        if (word < 0) {
            return remark(items);
        }
        return words(items, word);
    }

    /** Mathematics, perhaps with words in brackets behind it: {@code 6 (flowers)}. */
    private static Expression remark(List<Item> items) {
        int last = items.size() - 1;
        if (last > 0
                && items.get(last).is(Kind.GROUP, "()")
                && items.get(last).value() instanceof Expression.Text text
                && items.get(last - 1).endsOperand()) {
            Expression magnitude = Sums.parse(items.subList(0, last));
            if (isMeasurable(magnitude)) {
                Vocabulary.Entry meaning = Words.meaning(text.words());
                return meaning != null && meaning.kind() == Kind.DEGREE
                        ? new Expression.Degrees(magnitude)
                        : new Expression.Quantity(magnitude, text.words());
            }
        }
        return Sums.parse(items);
    }

    private static int firstWord(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isWords()) {
                return i;
            }
        }
        return -1;
    }

    private static Expression money(List<Item> items) {
        List<Item> rest = new ArrayList<>();
        for (Item item : items) {
            if (!item.is(Kind.CURRENCY)) {
                rest.add(item);
            }
        }
        if (rest.isEmpty()) {
            return new Expression.Symbol("\\$");
        }
        Expression amount = operand(rest);
        if (amount instanceof Expression.Quantity quantity) {
            return new Expression.Quantity(quantity.magnitude(), "\\$ " + quantity.unit());
        }
        return amount instanceof Expression.Text ? amount : new Expression.Quantity(amount, "\\$");
    }

    private static Expression words(List<Item> items, int first) {
        if (first > 0 && items.get(first - 1).endsOperand() && isUnit(items, first)) {
            Expression magnitude = Sums.parse(items.subList(0, first));
            if (isMeasurable(magnitude)) {
                return new Expression.Quantity(magnitude, Names.unit(items.subList(first, items.size())));
            }
        }
        if (isAtomsOnly(items)) {
            return Sums.parse(items);
        }
        if (first > 0 && Sums.hasSeveralTerms(items) && items.get(0).is(Kind.NUMBER)) {
            return Sums.parse(items);
        }
        return Names.text(items);
    }

    /** Whether everything from an index on can be a unit or a remark. */
    private static boolean isUnit(List<Item> items, int from) {
        boolean per = false;
        for (int i = from; i < items.size(); i++) {
            Item item = items.get(i);
            per |= item.isWords() && item.text().contains("per");
            boolean fits =
                    switch (item.kind()) {
                        case WORD, TEXT, SUPERSCRIPT, LETTER, SYMBOL, CONSTANT, DEGREE, PERCENT -> true;
                        case NUMBER -> per;
                        case OPERATOR -> item.text().equals("/") || item.text().equals("*");
                        case GROUP, VALUE -> i > from + 1 || items.get(from).is(Kind.TEXT);
                        default -> false;
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** A bare variable has no unit: {@code n} before {@code \text{ odd}} is not the answer. */
    private static boolean isMeasurable(Expression magnitude) {
        return !(magnitude instanceof Expression.Symbol) && !(magnitude instanceof Expression.Text);
    }

    /** Whether each word stands between operators like a variable: {@code \text{rate} \cdot \text{time}}. */
    private static boolean isAtomsOnly(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isWords()) {
                boolean before = i == 0 || items.get(i - 1).is(Kind.OPERATOR);
                boolean after = i + 1 == items.size()
                        || items.get(i + 1).is(Kind.OPERATOR)
                        || items.get(i + 1).is(Kind.SUBSCRIPT)
                        || items.get(i + 1).is(Kind.SUPERSCRIPT);
                if (!before || !after) {
                    return false;
                }
            }
        }
        return true;
    }
}
