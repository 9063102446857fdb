package io.github.supercorrect.grading.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer in items of a list, one a line: {@code - $x = 1$} and below it {@code - $x = 3$}. */
final class ItemList {

    private static final int MOST_ITEMS = 100;

    private ItemList() {}

    /** The items that {@code text} begins with, if there are several of the same kind. */
    static Optional<Finding> at(String text) {
        List<String> values = new ArrayList<>();
        int start = Chars.skipWhitespace(text, 0);
        int end = start;
        int line = start;
        int content = bulletEnd(text, line, 1);
        while (content > line && values.size() < MOST_ITEMS) {
            int lineEnd = text.indexOf('\n', content);
            end = lineEnd < 0 ? text.length() : lineEnd;
            Statement.valueOf(text.substring(content, end)).ifPresent(values::add);
            line = Chars.skipWhitespace(text, end);
            content = bulletEnd(text, line, values.size() + 1);
        }
        return values.size() < 2
                ? Optional.empty()
                : Optional.of(new Finding(text.substring(start, end).strip(), String.join(", ", values), start));
    }

    private static int bulletEnd(String text, int at, int number) {
        for (String bullet : List.of("- ", "* ", "• ", number + ". ", number + ") ")) {
            if (text.startsWith(bullet, at)) {
                return at + bullet.length();
            }
        }
        return at;
    }
}
