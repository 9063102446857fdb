package io.github.supercorrect.grading.answer;

import java.util.Optional;

/**
 * What the last number of a sentence is a part of: what stands behind the last equals sign ({@code y = 3x + 2}), the brackets
 * around it ({@code (1, -2)}), a factor ({@code 25π}).
 */
final class NumberContext {

    private static final int LONGEST_BRACKET = 80;

    private NumberContext() {}

    /** The same finding, or the wider one around it. */
    static Finding widened(String sentence, Finding number) {
        return rightSide(sentence)
                .or(() -> bracket(sentence, number))
                .or(() -> symbol(sentence, number))
                .orElse(number);
    }

    private static Optional<Finding> rightSide(String sentence) {
        int sign = sentence.lastIndexOf('=');
        String right = AnswerCleaner.clean(sentence.substring(sign + 1));
        boolean plain = right.chars().noneMatch(c -> Chars.isLatinLetter((char) c) || "^(√π{".indexOf(c) >= 0);
        return sign < 0 || plain || !Formula.is(right)
                ? Optional.empty()
                : Optional.of(new Finding(right, right, sentence.indexOf(right, sign)));
    }

    /** The outermost brackets around the number, if they hold a list. */
    private static Optional<Finding> bracket(String sentence, Finding number) {
        int close = closer(sentence, number.start() + number.raw().length());
        int open = close < 0 ? -1 : opener(sentence, number.start() - 1, close - LONGEST_BRACKET);
        if (open < 0) {
            return Optional.empty();
        }
        String found = sentence.substring(open, close + 1);
        boolean call = open > 0 && Character.isLetterOrDigit(sentence.charAt(open - 1));
        return !call && found.indexOf(',') > 0 && Formula.is(found)
                ? Optional.of(new Finding(found, found, open))
                : Optional.empty();
    }

    private static int closer(String sentence, int from) {
        int i = from;
        while (i < sentence.length() && i - from < LONGEST_BRACKET && ")]}".indexOf(sentence.charAt(i)) < 0) {
            i++;
        }
        return i < sentence.length() && ")]}".indexOf(sentence.charAt(i)) >= 0 ? i : -1;
    }

    private static int opener(String sentence, int from, int least) {
        int i = from;
        while (i >= 0 && i > least && "([{".indexOf(sentence.charAt(i)) < 0) {
            i--;
        }
        return i >= 0 && "([{".indexOf(sentence.charAt(i)) >= 0 ? i : -1;
    }

    /** {@code 25π}, {@code 2√3}: the number with the symbols that it is a factor of. */
    private static Optional<Finding> symbol(String sentence, Finding number) {
        int start = number.start();
        int end = start + number.raw().length();
        while (start > 0 && "√^".indexOf(sentence.charAt(start - 1)) >= 0) {
            start--;
            while (start > 0 && Chars.isDigitAt(sentence, start - 1)) {
                start--;
            }
        }
        while (end < sentence.length() && "π°".indexOf(sentence.charAt(end)) >= 0) {
            end++;
        }
        String found = sentence.substring(start, end);
        return found.equals(number.raw()) ? Optional.empty() : Optional.of(new Finding(found, found, start));
    }
}
