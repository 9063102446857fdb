package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Item.Kind;
import java.util.ArrayList;
import java.util.List;

/** Terms and their signs. */
final class Sums {

    private Sums() {}

    static Expression parse(List<Item> items) {
        List<Expression> terms = new ArrayList<>();
        int from = 0;
        int i = 0;
        boolean differentials = true;
        while (i < items.size()) {
            if (items.get(i).is(Kind.BIG_OPERATOR)) {
                int end = differentials ? integralEnd(items, i) : i + 1;
                differentials &= end > i + 1 || !items.get(i).text().endsWith("int");
                i = end;
            } else if (isBinary(items, i)) {
                terms.add(term(items, from, i));
                from = i++;
            } else {
                i++;
            }
        }
        terms.add(term(items, from, items.size()));
        return terms.size() == 1 ? terms.get(0) : new Expression.Sum(terms);
    }

    static boolean hasSeveralTerms(List<Item> items) {
        for (int i = 1; i < items.size(); i++) {
            if (isBinary(items, i)) {
                return true;
            }
        }
        return false;
    }

    static boolean isSign(Item item) {
        return item.is(Kind.OPERATOR)
                && switch (item.text()) {
                    case "+", "-", "pm", "mp" -> true;
                    default -> false;
                };
    }

    private static boolean isBinary(List<Item> items, int i) {
        return i > 0 && isSign(items.get(i)) && items.get(i - 1).endsOperand();
    }

    /** An integral's sum ends with its differential; everything else ends at the next sign. */
    private static int integralEnd(List<Item> items, int start) {
        int differential = items.get(start).text().endsWith("int") ? differential(items, start + 1) : -1;
        return differential < 0 ? start + 1 : differential + 2;
    }

    /** The index of the next {@code dx}, or -1. */
    static int differential(List<Item> items, int from) {
        for (int i = from; i + 1 < items.size(); i++) {
            Item variable = items.get(i + 1);
            if (items.get(i).is(Kind.LETTER, "d") && (variable.is(Kind.LETTER) || variable.is(Kind.SYMBOL))) {
                return i;
            }
        }
        return -1;
    }

    private static Expression term(List<Item> items, int from, int to) {
        int body = from;
        while (body < to && isSign(items.get(body))) {
            body++;
        }
        if (body == to) {
            int position = to < items.size()
                    ? items.get(to).start()
                    : items.get(to - 1).end();
            throw MathSyntaxException.at(position, "operand expected");
        }
        List<Item> factors = items.subList(body, to);
        boolean part = from > 0 || to < items.size();
        boolean words = part && factors.stream().anyMatch(Item::isWords);
        Expression term = words ? Quantities.operand(factors) : Products.parse(factors);
        for (int i = body - 1; i >= from; i--) {
            term = signed(items.get(i), term);
        }
        return term;
    }

    static Expression signed(Item sign, Expression term) {
        return switch (sign.text()) {
            case "-" -> new Expression.Negation(term);
            case "pm" -> new Expression.PlusMinus(term, false);
            case "mp" -> new Expression.PlusMinus(term, true);
            default -> term;
        };
    }
}
