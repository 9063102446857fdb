package io.github.supercorrect.grading.answer;

import java.util.Optional;

/** What stands in a box that the end of the text cut off, if all that was opened in it is closed. */
final class CutBoxRule implements ExtractionRule {

    private static final int LONGEST = 200;

    @Override
    public AnswerRule rule() {
        return AnswerRule.LAST_MATH;
    }

    @Override
    public Optional<Finding> find(String text) {
        int last = -1;
        int next = BoxScan.nextCommand(text, Math.max(0, text.length() - LONGEST));
        while (next >= 0) {
            last = next;
            next = BoxScan.nextCommand(text, next + 1);
        }
        int open = last < 0 ? -1 : text.indexOf('{', last);
        if (open < 0 || !BoxScan.isBalanced(text, open + 1, text.length())) {
            return Optional.empty();
        }
        String value = AnswerCleaner.clean(text.substring(open + 1));
        return Formula.is(value)
                ? Optional.of(new Finding(text.substring(last).strip(), value, last))
                : Optional.empty();
    }
}
