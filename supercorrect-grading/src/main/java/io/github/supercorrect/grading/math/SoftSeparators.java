package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Item.Kind;
import java.util.ArrayList;
import java.util.List;

/** Wide blanks: between two complete pieces of mathematics one is a comma, elsewhere it is nothing. */
final class SoftSeparators {

    static final String SPELLING = "quad";

    private SoftSeparators() {}

    static List<Item> decided(List<Item> tokens) {
        if (tokens.stream().noneMatch(token -> token.is(Kind.SEPARATOR, SPELLING))) {
            return tokens;
        }
        List<Item> decided = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Item token = tokens.get(i);
            if (!token.is(Kind.SEPARATOR, SPELLING)) {
                decided.add(token);
            } else if (i > 0
                    && i + 1 < tokens.size()
                    && endsPiece(tokens.get(i - 1))
                    && beginsPiece(tokens.get(i + 1))) {
                decided.add(Item.of(Kind.SEPARATOR, ",", token.start(), token.end(), true));
            }
        }
        return decided;
    }

    private static boolean endsPiece(Item item) {
        return !item.isWords() && (item.endsOperand() || item.is(Kind.CLOSE) || item.is(Kind.BRACE_CLOSE));
    }

    private static boolean beginsPiece(Item item) {
        return switch (item.kind()) {
            case NUMBER, LETTER, SYMBOL, CONSTANT, FUNCTION, BIG_OPERATOR, BRACE_OPEN, BEGIN, CURRENCY, FIGURE -> true;
            case COMMAND -> !item.text().equals("^") && !item.text().equals("_");
            default -> false;
        };
    }
}
