package io.github.supercorrect.grading.answer;

import java.util.List;
import java.util.Optional;

/** The number that the last sentence with a number is about. */
final class LastNumberRule implements ExtractionRule {

    @Override
    public AnswerRule rule() {
        return AnswerRule.LAST_NUMBER;
    }

    @Override
    public Optional<Finding> find(String text) {
        List<Sentences.Range> sentences = Sentences.in(text, List.of());
        return last(text, sentences, SentenceNumberRule.withoutLabels())
                .or(() -> last(text, sentences, SentenceNumberRule.ofAny()));
    }

    private static Optional<Finding> last(String text, List<Sentences.Range> sentences, ExtractionRule number) {
        for (int i = sentences.size() - 1; i >= 0; i--) {
            Sentences.Range sentence = sentences.get(i);
            Optional<Finding> found = number.find(text.substring(sentence.start(), sentence.end()))
                    .map(it -> NumberContext.widened(text.substring(sentence.start(), sentence.end()), it));
            if (found.isPresent()) {
                return found.map(it -> it.movedBy(sentence.start()));
            }
        }
        return Optional.empty();
    }
}
