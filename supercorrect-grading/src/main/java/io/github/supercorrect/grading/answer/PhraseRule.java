package io.github.supercorrect.grading.answer;

import io.github.supercorrect.grading.answer.Phrase.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What the last phrase that announces an answer names: "the answer is", "final answer is", "the answers are", "Answer:", "The
 * correct option is", {@code ####}, in any letter case, with Markdown emphasis anywhere, and in other languages.
 */
final class PhraseRule implements ExtractionRule {

    private final boolean optionLetters;

    PhraseRule(ExtractionOptions options) {
        this.optionLetters = options.optionLetters();
    }

    @Override
    public AnswerRule rule() {
        return AnswerRule.PHRASE;
    }

    @Override
    public Optional<Finding> find(String text) {
        return last(text, PhraseScan.in(text), 0);
    }

    /** What the last "final answer is" behind {@code from} names, if that can be an answer without other evidence. */
    Optional<Finding> findFinal(String text, int from) {
        List<Phrase> phrases = PhraseScan.in(text).stream().filter(Phrase::last).toList();
        return last(text, phrases, from).filter(found -> Statement.holdsValue(found.raw()));
    }

    private Optional<Finding> last(String text, List<Phrase> phrases, int from) {
        int limit = text.length();
        for (int i = phrases.size() - 1; i >= 0 && phrases.get(i).start() >= from; i--) {
            Phrase phrase = phrases.get(i);
            Optional<Finding> named = named(text, phrase, limit);
            if (named.isPresent()) {
                return named;
            }
            // No clause reaches over the next phrase: each character is read once.
            limit = phrase.start();
        }
        return Optional.empty();
    }

    private Optional<Finding> named(String text, Phrase phrase, int limit) {
        int from = Math.min(limit, Hedge.skip(text, phrase.end()));
        String rest = text.substring(from, limit);
        if (Hedge.isNoAnswer(rest)) {
            return Optional.empty();
        }
        Optional<Finding> items = ItemList.at(rest);
        if (items.isPresent()) {
            return items.map(found -> found.movedBy(from));
        }
        String clause = clause(rest, phrase);
        if (phrase.kind() == Kind.DETOUR && !Statement.holdsValue(clause)) {
            return Optional.empty();
        }
        return Optional.of(reduced(clause.strip()))
                .filter(letter -> letter.length() == 1)
                .or(() -> Statement.valueOf(Copula.without(clause)).map(this::reduced))
                .map(value -> new Finding(clause.strip(), value, from));
    }

    private String reduced(String value) {
        return optionLetters ? OptionLetter.reduced(value) : value;
    }

    private static String clause(String rest, Phrase phrase) {
        if (phrase.kind() == Kind.KEY) {
            return rest.substring(0, JsonValue.end(rest));
        }
        String clause = rest.substring(0, Clause.clauseEnd(rest, MathSpans.in(rest)));
        int bar = phrase.kind() == Kind.CELL ? clause.indexOf('|') : -1;
        return bar < 0 ? clause : clause.substring(0, bar);
    }
}
