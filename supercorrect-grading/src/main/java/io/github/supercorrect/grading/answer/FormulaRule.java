package io.github.supercorrect.grading.answer;

import java.util.Optional;

/** A text that is nothing but mathematics without delimiters, such as {@code 2^10}, {@code (1, -2)}, {@code sqrt(2)/2}. */
final class FormulaRule implements ExtractionRule {

    @Override
    public AnswerRule rule() {
        return AnswerRule.LAST_MATH;
    }

    @Override
    public Optional<Finding> find(String text) {
        String all = AnswerCleaner.clean(text);
        return all.indexOf('=') < 0 && Formula.is(all) && !BoxedRule.mentionsBox(all)
                ? Optional.of(new Finding(all, all, text.indexOf(all)))
                : Optional.empty();
    }
}
