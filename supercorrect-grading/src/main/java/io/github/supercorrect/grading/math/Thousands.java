package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Item.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Commas and blanks that part thousands. Whether a comma does is a question of all of them: {@code 1,234} has one, {@code
 * 1,234,5} has none. One with a blank behind it never does, nor does any in brackets.
 */
final class Thousands {

    private Thousands() {}

    static List<Item> joined(List<Item> items) {
        if (items.size() < 2) {
            return items;
        }
        List<Item> joined = commas(items) ? join(items, true) : items;
        return blanks(joined) ? join(joined, false) : joined;
    }

    /** Whether there are commas right between digits, and every one of them parts thousands. */
    private static boolean commas(List<Item> items) {
        boolean any = false;
        boolean inNumber = false;
        for (int i = 1; i + 1 < items.size(); i++) {
            if (!isGlued(items, i)) {
                continue;
            }
            inNumber = i >= 3 && isGlued(items, i - 2);
            if (!(inNumber ? isMiddle(items.get(i - 1)) : isFirst(items.get(i - 1))) || !isLast(items.get(i + 1))) {
                return false;
            }
            any = true;
        }
        return any;
    }

    private static boolean isGlued(List<Item> items, int i) {
        return items.get(i).is(Kind.SEPARATOR, ",")
                && items.get(i - 1).is(Kind.NUMBER)
                && items.get(i + 1).is(Kind.NUMBER)
                && !items.get(i).spaced()
                && !items.get(i + 1).spaced();
    }

    private static boolean isFirst(Item item) {
        String digits = item.text();
        return digits.length() <= 3 && digits.charAt(0) != '0' && digits.indexOf('.') < 0;
    }

    private static boolean isMiddle(Item item) {
        return item.text().length() == 3 && item.text().indexOf('.') < 0;
    }

    private static boolean isLast(Item item) {
        int point = item.text().indexOf('.');
        return point < 0 ? item.text().length() == 3 : point == 3;
    }

    /** Whether these are groups of digits and nothing else but a sign or a currency before them. */
    private static boolean blanks(List<Item> items) {
        int from = 0;
        while (from < items.size()
                && (items.get(from).is(Kind.OPERATOR) || items.get(from).is(Kind.CURRENCY))) {
            from++;
        }
        if (from > 1 || items.size() - from < 2 || !items.get(from).is(Kind.NUMBER) || !isFirst(items.get(from))) {
            return false;
        }
        int last = items.size() - 1;
        for (int i = from + 1; i < last; i++) {
            if (!items.get(i).is(Kind.NUMBER) || !isMiddle(items.get(i))) {
                return false;
            }
        }
        return items.get(last).is(Kind.NUMBER) && isLast(items.get(last));
    }

    private static List<Item> join(List<Item> items, boolean commas) {
        List<Item> joined = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (!item.is(Kind.NUMBER)) {
                joined.add(item);
                continue;
            }
            StringBuilder digits = new StringBuilder(item.text());
            int end = item.end();
            while (commas
                    ? i + 2 < items.size() && isGlued(items, i + 1)
                    : i + 1 < items.size() && items.get(i + 1).is(Kind.NUMBER)) {
                i += commas ? 2 : 1;
                digits.append(items.get(i).text());
                end = items.get(i).end();
            }
            joined.add(Item.of(Kind.NUMBER, digits.toString(), item.start(), end, item.spaced()));
        }
        return joined;
    }
}
