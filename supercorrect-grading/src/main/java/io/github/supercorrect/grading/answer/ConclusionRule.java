package io.github.supercorrect.grading.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The number in the last sentence that has one, if that sentence draws a conclusion ("Therefore, there are 12 such sequences")
 * and has no mathematics: it says more than the mathematics before it.
 */
final class ConclusionRule implements ExtractionRule {

    private static final List<String> BEGINNINGS = List.of(
            "therefore",
            "thus",
            "hence",
            "so",
            "consequently",
            "finally",
            "in conclusion",
            "in total",
            "altogether",
            "overall",
            "conclusion",
            "as a result",
            "this means",
            "donc",
            "ainsi",
            "por lo tanto",
            "por tanto",
            "así",
            "also",
            "daher",
            "folglich",
            "quindi",
            "dunque",
            "portanto",
            "logo",
            "dus",
            "jadi",
            "maka",
            "vậy",
            "do đó",
            "итак",
            "следовательно",
            "поэтому",
            "таким образом",
            "因此",
            "所以",
            "故",
            "综上",
            "于是",
            "따라서",
            "그러므로",
            "したがって",
            "よって",
            "لذا",
            "لذلك",
            "إذن",
            "وبالتالي",
            "इसलिए",
            "अतः",
            "ดังนั้น");

    private static final int LONGEST_BEGINNING = 20;

    private final ExtractionRule number = SentenceNumberRule.ofAny();

    @Override
    public AnswerRule rule() {
        return AnswerRule.LAST_NUMBER;
    }

    @Override
    public Optional<Finding> find(String text) {
        List<MathSpan> spans = MathSpans.in(text);
        List<Sentences.Range> sentences = Sentences.in(text, spans);
        int span = spans.size() - 1;
        for (int i = sentences.size() - 1; i >= 0; i--) {
            Sentences.Range sentence = sentences.get(i);
            for (; span >= 0 && spans.get(span).start() >= sentence.start(); span--) {
                if (spans.get(span).statesValue(text)) {
                    return Optional.empty();
                }
            }
            Optional<Finding> found = number.find(text.substring(sentence.start(), sentence.end()))
                    .map(it -> NumberContext.widened(text.substring(sentence.start(), sentence.end()), it));
            if (found.isPresent()) {
                return concludes(text, sentence) ? found.map(it -> it.movedBy(sentence.start())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean concludes(String text, Sentences.Range sentence) {
        int start = sentence.start();
        while (start < sentence.end() && !Character.isLetter(text.charAt(start))) {
            start++;
        }
        String beginning = text.substring(start, Math.min(sentence.end(), start + LONGEST_BEGINNING))
                .toLowerCase(Locale.ROOT);
        return BEGINNINGS.stream().anyMatch(word -> begins(beginning, word));
    }

    private static boolean begins(String beginning, String word) {
        return beginning.startsWith(word)
                && (beginning.length() == word.length()
                        || !Character.isLetter(beginning.charAt(word.length()))
                        || !Chars.isLatinLetter(word.charAt(0)));
    }
}
