package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Item.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items side by side, without anything open among them: lists, relations, set operations and ratios, loosest first. */
final class Phrase {

    static final Expression EMPTY = new Expression.Sequence(List.of(), ",");

    /** Where a phrase stands, which decides about commas between digits and about bars. */
    enum Place {
        ALL,
        ARGUMENT,
        CELL,
        BRACKET,
        SET
    }

    private Phrase() {}

    static Expression parse(List<Item> written, Place place) {
        List<Item> items = isBracket(place) ? written : Thousands.joined(written);
        if (place == Place.CELL && items.size() > 1 && Words.isCondition(items.get(0))) {
            return parse(items.subList(1, items.size()), place);
        }
        if (place == Place.ALL && endsInCondition(items)) {
            int last = items.size() - 1;
            return new Expression.Sequence(
                    List.of(
                            sequence(items.subList(0, last), place),
                            items.get(last).mathematics()),
                    ",");
        }
        if (place == Place.SET) {
            int bar = condition(items);
            if (bar > 0) {
                return new Expression.SetBuilder(
                        sequence(items.subList(0, bar), place), sequence(items.subList(bar + 1, items.size()), place));
            }
        }
        return Group.infix(items).map(Item::mathematics).orElseGet(() -> sequence(items, place));
    }

    /** Whether a condition in brackets stands behind an answer without a comma: {@code 2k\\pi (k \\in \\mathbb{Z})}. */
    private static boolean endsInCondition(List<Item> items) {
        int last = items.size() - 1;
        return last > 0
                && items.get(last).is(Kind.GROUP, "()")
                && items.get(last).value() instanceof Expression.Relation
                && items.get(last - 1).endsOperand()
                && !hasSeparator(items)
                && !(items.get(last - 1).is(Kind.LETTER)
                        && Factor.isFunctionName(items.get(last - 1).text()));
    }

    /** The index of what parts a set's elements from their condition, or -1: a bar, or a colon with a relation behind it. */
    private static int condition(List<Item> items) {
        int colon = -1;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.is(Kind.MID)) {
                return i;
            }
            if (item.is(Kind.COLON) && colon < 0) {
                colon = i;
            } else if (colon >= 0 && (item.is(Kind.RELATOR) || item.isWords())) {
                return colon;
            }
        }
        return -1;
    }

    // ---- lists ---------------------------------------------------------------------------------------------------

    private static Expression sequence(List<Item> items, Place place) {
        if (items.isEmpty()) {
            return EMPTY;
        }
        if (!hasSeparator(items)) {
            return relation(items);
        }
        String loosest = loosest(items);
        List<List<Item>> parts = split(items, loosest);
        if (parts.size() == 1 && (!isBracket(place) || hasSeparator(parts.get(0)))) {
            return sequence(parts.get(0), place);
        }
        List<Expression> members =
                parts.stream().map(part -> sequence(part, Place.ALL)).toList();
        return new Expression.Sequence(members, loosest);
    }

    private static boolean isBracket(Place place) {
        return place == Place.BRACKET || place == Place.SET;
    }

    private static boolean hasSeparator(List<Item> items) {
        return items.stream().anyMatch(item -> item.is(Kind.SEPARATOR));
    }

    /**
     * The separator that parts the largest pieces. In {@code 1, 2 and 3} the comma does the same as the word before the
     * last member; in {@code a=1, b=2 or a=2, b=1} it does not.
     */
    private static String loosest(List<Item> items) {
        boolean or = false;
        boolean and = false;
        boolean semicolon = false;
        for (Item item : items) {
            or |= item.is(Kind.SEPARATOR, "or");
            and |= item.is(Kind.SEPARATOR, "and");
            semicolon |= item.is(Kind.SEPARATOR, ";");
        }
        return or ? "or" : and ? "and" : semicolon ? ";" : ",";
    }

    private static List<List<Item>> split(List<Item> items, String loosest) {
        boolean word = loosest.equals("or") || loosest.equals("and");
        boolean flat = word && isEnumeration(items, loosest);
        List<List<Item>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= items.size(); i++) {
            boolean cut = i == items.size()
                    || (items.get(i).is(Kind.SEPARATOR)
                            && (flat || items.get(i).text().equals(loosest) || isLineBreak(items.get(i), loosest)));
            if (cut) {
                List<Item> part = trimmed(items.subList(from, i));
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                from = i + 1;
            }
        }
        return parts;
    }

    private static boolean isLineBreak(Item item, String loosest) {
        return item.text().equals("\\") && loosest.equals(",");
    }

    /** Whether nothing but the last member stands behind the word, as in {@code 19, 46, and 82}. */
    private static boolean isEnumeration(List<Item> items, String word) {
        int last = items.size() - 1;
        while (!items.get(last).is(Kind.SEPARATOR) || last == items.size() - 1) {
            last--;
            if (last < 0) {
                return false;
            }
        }
        boolean others = false;
        for (int i = 0; i < last; i++) {
            others |= items.get(i).is(Kind.SEPARATOR) && !items.get(i).text().equals(",");
        }
        return items.get(last).text().equals(word) && !others;
    }

    private static List<Item> trimmed(List<Item> items) {
        int from = 0;
        int to = items.size();
        while (from < to && items.get(from).is(Kind.SEPARATOR)) {
            from++;
        }
        while (to > from && items.get(to - 1).is(Kind.SEPARATOR)) {
            to--;
        }
        return items.subList(from, to);
    }

    // ---- relations -----------------------------------------------------------------------------------------------

    private static Expression relation(List<Item> items) {
        List<Expression> operands = new ArrayList<>();
        List<Relator> relators = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < items.size(); i++) {
            Relator relator = relator(items.get(i));
            if (relator == null) {
                continue;
            }
            operands.add(
                    i == 0 ? EMPTY : union(items.subList(from, i), items.get(i).start()));
            if (relator != Relator.EQUAL
                    && i + 1 < items.size()
                    && items.get(i + 1).is(Kind.RELATOR, "EQUAL")) {
                relator = orEqual(relator);
                i++;
            }
            relators.add(relator);
            from = i + 1;
        }
        Expression last = union(
                items.subList(from, items.size()), items.get(items.size() - 1).end());
        if (relators.isEmpty()) {
            return last;
        }
        operands.add(relators.contains(Relator.CONGRUENT) ? congruent(last) : last);
        return new Expression.Relation(operands, relators);
    }

    private static @Nullable Relator relator(Item item) {
        return item.is(Kind.RELATOR) ? Relator.valueOf(item.text()) : item.is(Kind.MID) ? Relator.DIVIDES : null;
    }

    /** {@code \\mod} behind a congruence is its modulus. */
    private static Expression congruent(Expression last) {
        return last instanceof Expression.Call call && call.function() == Function.MOD
                ? new Expression.Product(List.of(
                        call.arguments().get(0),
                        new Expression.Call(
                                Function.MODULUS, List.of(call.arguments().get(1)))))
                : last;
    }

    /** {@code > =} with a blank between. */
    private static Relator orEqual(Relator relator) {
        return switch (relator) {
            case LESS -> Relator.LESS_OR_EQUAL;
            case GREATER -> Relator.GREATER_OR_EQUAL;
            default -> relator;
        };
    }

    // ---- sets and ratios -----------------------------------------------------------------------------------------

    private static Expression union(List<Item> items, int position) {
        if (items.isEmpty()) {
            throw MathSyntaxException.at(position, "operand expected");
        }
        List<Expression> operands = new ArrayList<>();
        List<String> operators = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < items.size(); i++) {
            String operator = setOperator(items, i);
            if (operator != null) {
                operands.add(ratio(items.subList(from, i), items.get(i).start()));
                operators.add(operator);
                from = i + 1;
            }
        }
        operands.add(ratio(items.subList(from, items.size()), position));
        return operators.isEmpty() ? operands.get(0) : combined(operands, operators);
    }

    /** The operator at an index; a capital U between two brackets is one too. */
    private static @Nullable String setOperator(List<Item> items, int i) {
        Item item = items.get(i);
        if (item.is(Kind.SET_OPERATOR)) {
            return item.text();
        }
        boolean between = item.is(Kind.LETTER, "U")
                && i > 0
                && i + 1 < items.size()
                && items.get(i - 1).is(Kind.GROUP)
                && items.get(i + 1).is(Kind.GROUP);
        return between ? "cup" : null;
    }

    /** Intersections first, the others from the left. */
    private static Expression combined(List<Expression> operands, List<String> operators) {
        List<Expression> terms = new ArrayList<>();
        List<String> between = new ArrayList<>();
        List<Expression> meet = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            meet.add(operands.get(i));
            if (i == operators.size() || !operators.get(i).equals("cap")) {
                terms.add(operation("cap", meet));
                meet = new ArrayList<>();
                if (i < operators.size()) {
                    between.add(operators.get(i));
                }
            }
        }
        List<Expression> left = new ArrayList<>(List.of(terms.get(0)));
        for (int i = 0; i < between.size(); i++) {
            if (i > 0 && !between.get(i).equals(between.get(i - 1))) {
                left = new ArrayList<>(List.of(operation(between.get(i - 1), left)));
            }
            left.add(terms.get(i + 1));
        }
        return between.isEmpty() ? left.get(0) : operation(between.get(between.size() - 1), left);
    }

    private static Expression operation(String operator, List<Expression> operands) {
        return operands.size() == 1 ? operands.get(0) : new Expression.SetOperation(operator, operands);
    }

    private static Expression ratio(List<Item> items, int position) {
        List<Expression> members = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).is(Kind.COLON)) {
                members.add(operand(items.subList(from, i), items.get(i).start()));
                from = i + 1;
            }
        }
        members.add(operand(items.subList(from, items.size()), position));
        return members.size() == 1 ? members.get(0) : timeOfDay(members);
    }

    /** {@code 9:30 \text{ p.m.}}: the remark belongs to all of it. */
    private static Expression timeOfDay(List<Expression> members) {
        int last = members.size() - 1;
        if (members.get(last) instanceof Expression.Quantity quantity
                && !quantity.unit().startsWith("\\$")) {
            List<Expression> bare = new ArrayList<>(members);
            bare.set(last, quantity.magnitude());
            return new Expression.Quantity(new Expression.Ratio(bare), quantity.unit());
        }
        return new Expression.Ratio(members);
    }

    private static Expression operand(List<Item> items, int position) {
        if (items.isEmpty()) {
            throw MathSyntaxException.at(position, "operand expected");
        }
        return Quantities.operand(items);
    }
}
