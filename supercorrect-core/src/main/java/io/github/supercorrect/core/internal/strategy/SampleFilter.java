package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.strategy.Discarded;
import io.github.supercorrect.grading.answer.Answer;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which samples count: those that ended by themselves with an answer and are no gibberish. Keeps why the others do not. */
final class SampleFilter {
    /** Mathematics is written in these in every language. */
    private static final Set<UnicodeScript> OF_FORMULAS =
            EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.LATIN, UnicodeScript.GREEK);
    /** One text has several of these. */
    private static final Set<UnicodeScript> EAST_ASIAN =
            EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL, UnicodeScript.BOPOMOFO);
    /** Nobody solves a problem in three scripts that it is not written in. */
    private static final int SCRIPTS_OF_GIBBERISH = 3;

    private final String problem;
    private final List<Discarded> discarded = new ArrayList<>();
    private int counted;

    SampleFilter(String problem) {
        this.problem = problem;
    }

    /** Whether the next sample counts. */
    boolean accepts(RoundResult result) {
        counted++;
        Optional<String> objection = objection(result);
        objection.ifPresent(reason -> discarded.add(new Discarded(counted, reason)));
        return objection.isEmpty();
    }

    /** How many samples were looked at. */
    int counted() {
        return counted;
    }

    List<Discarded> discarded() {
        return discarded;
    }

    private Optional<String> objection(RoundResult result) {
        Solution solution = result.solution();
        if (solution == null) {
            return Optional.of("It failed: "
                    + (result.failure() == null ? "" : result.failure().getMessage()));
        }
        FinishReason end = solution.finishReason().orElse(FinishReason.STOP);
        if (end != FinishReason.STOP) {
            return Optional.of(end == FinishReason.LENGTH ? "It was cut off." : "It was cancelled.");
        }
        if (solution.answer().map(Answer::value).isEmpty()) {
            return Optional.of("It has no answer.");
        }
        Set<UnicodeScript> foreign = scripts(solution.raw());
        foreign.removeAll(scripts(problem));
        return foreign.size() >= SCRIPTS_OF_GIBBERISH
                ? Optional.of("It is gibberish, in " + foreign.size() + " scripts that the problem is not written in.")
                : Optional.empty();
    }

    private static Set<UnicodeScript> scripts(String text) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .forEach(scripts::add);
        scripts.removeAll(OF_FORMULAS);
        if (scripts.removeAll(EAST_ASIAN)) {
            scripts.add(UnicodeScript.HAN);
        }
        return scripts;
    }
}
