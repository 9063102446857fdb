package io.github.supercorrect.grading.answer;

/** Mathematics in a text: {@code text[start, end)} with its delimiters, {@code text[contentStart, contentEnd)} without. */
record MathSpan(int start, int contentStart, int contentEnd, int end) {

    private static final int LONGEST_SUBSCRIPT = 6;

    String content(String text) {
        return AnswerCleaner.clean(EquationChain.last(AlignedRows.last(text.substring(contentStart, contentEnd))));
    }

    String raw(String text) {
        return text.substring(start, end);
    }

    /**
     * Whether the content can be a result. A name cannot ({@code x}, {@code P_1}, {@code f(x)}, {@code ABC}): something
     * else in the text says what it is.
     */
    boolean statesValue(String text) {
        for (int i = contentStart; i < contentEnd; i++) {
            char c = text.charAt(i);
            if (Chars.isDigit(c) ? !isSubscript(text, i) : "\\=<>+-*/^≤≥∞π√".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSubscript(String text, int digit) {
        int first = digit;
        while (Chars.isDigitAt(text, first - 1) && digit - first < LONGEST_SUBSCRIPT) {
            first--;
        }
        return Chars.isCharAt(text, first - 1, '_')
                || (Chars.isCharAt(text, first - 1, '{') && Chars.isCharAt(text, first - 2, '_'));
    }
}
