package io.github.supercorrect.grading.answer;

import java.util.Optional;

/**
 * The number that a program printed, if no more than a sentence follows: "16 people think that horse #12 will win" is about the 16
 * that the program gave out.
 */
final class OutputRule implements ExtractionRule {

    private static final String OPENER = "```output";
    private static final String CLOSER = "```";
    private static final int LONGEST_SENTENCE = 300;

    @Override
    public AnswerRule rule() {
        return AnswerRule.LAST_NUMBER;
    }

    @Override
    public Optional<Finding> find(String text) {
        int open = text.lastIndexOf(OPENER);
        int from = open + OPENER.length();
        int close = open < 0 ? -1 : text.indexOf(CLOSER, from);
        if (close < 0 || text.length() - close > LONGEST_SENTENCE || text.indexOf(CLOSER, close + 3) >= 0) {
            return Optional.empty();
        }
        String output = text.substring(from, close).strip();
        return isNumber(output)
                ? Optional.of(new Finding(output, output, Chars.skipWhitespace(text, from)))
                : Optional.empty();
    }

    private static boolean isNumber(String output) {
        int digit = 0;
        while (digit < output.length() && !Chars.isDigitAt(output, digit)) {
            digit++;
        }
        return digit < output.length()
                && NumberScan.withSign(output, digit) == 0
                && NumberScan.numberEnd(output, digit) == output.length();
    }
}
