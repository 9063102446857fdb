package io.github.supercorrect.grading.answer;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the mathematics of a text in one pass: {@code $…$}, {@code $$…$$}, {@code \(…\)}, {@code \[…\]}. A dollar sign
 * may also be money ("from $5 to $7"), so {@code $} closes nothing where a digit follows, and {@code $…$} holds neither
 * a blank line nor the end of a sentence.
 */
final class MathSpans {

    private static final int NONE = -1;

    private final String text;
    private final List<MathSpan> spans = new ArrayList<>();
    private int position;
    // Once a closer is missing it is missing for every later opener too: this keeps the scan linear.
    private boolean noMoreParentheses;
    private boolean noMoreBrackets;
    private boolean noMoreDoubleDollars;

    private MathSpans(String text) {
        this.text = text;
    }

    /** The spans that are closed and not blank, in order; none overlaps another. */
    static List<MathSpan> in(String text) {
        MathSpans scan = new MathSpans(text);
        while (scan.position < text.length()) {
            scan.step();
        }
        return scan.spans;
    }

    private void step() {
        char c = text.charAt(position);
        if (c == '\\') {
            escape();
        } else if (c == '$') {
            dollar();
        } else {
            position++;
        }
    }

    private void escape() {
        if (Chars.isCharAt(text, position + 1, '(') && !noMoreParentheses) {
            noMoreParentheses = !closeWith("\\)");
        } else if (Chars.isCharAt(text, position + 1, '[') && !noMoreBrackets) {
            noMoreBrackets = !closeWith("\\]");
        } else {
            position += 2;
        }
    }

    private void dollar() {
        if (!Chars.isCharAt(text, position + 1, '$')) {
            singleDollar();
        } else if (noMoreDoubleDollars) {
            position += 2;
        } else {
            noMoreDoubleDollars = !closeWith("$$");
        }
    }

    /** Takes the span that begins here with a delimiter of two characters, or steps over the opener without closer. */
    private boolean closeWith(String closer) {
        int contentStart = position + 2;
        int close = indexOf(closer, contentStart);
        if (close == NONE) {
            position = contentStart;
            return false;
        }
        add(contentStart, close, close + closer.length());
        return true;
    }

    private int indexOf(String closer, int from) {
        int i = from;
        while (i < text.length()) {
            if (text.startsWith(closer, i)) {
                return i;
            }
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return NONE;
    }

    /**
     * Where no closer comes before the end of the sentence, none of the dollar signs on the way opens anything either,
     * so the scan goes on behind them.
     */
    private void singleDollar() {
        int i = position + 1;
        while (i < text.length() && !endsInline(i)) {
            if (text.charAt(i) == '$' && !Chars.isDigitAt(text, i + 1)) {
                add(position + 1, i, i + 1);
                return;
            }
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        position = Math.min(i, text.length());
    }

    private boolean endsInline(int i) {
        return switch (text.charAt(i)) {
            case '\n' -> Chars.isCharAt(text, i + 1, '\n');
            case '.', '!', '?' ->
                Chars.isCharAt(text, i + 1, ' ') && i + 2 < text.length() && Character.isUpperCase(text.charAt(i + 2));
            default -> false;
        };
    }

    private void add(int contentStart, int contentEnd, int end) {
        if (Chars.skipWhitespace(text, contentStart) < contentEnd) {
            spans.add(new MathSpan(position, contentStart, contentEnd, end));
        }
        position = end;
    }
}
