package io.github.supercorrect.core;

import io.github.supercorrect.core.event.RawText;
import io.github.supercorrect.core.event.RoundCompleted;
import io.github.supercorrect.core.event.RoundEvent;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.parse.SolutionParser;
import io.github.supercorrect.core.solution.Solution;
import org.jspecify.annotations.Nullable;

/** What a strategy has by now, for whoever ends it early: the first solution with an answer, or the first round's text. */
final class RoundsSoFar {
    private final StringBuilder firstText = new StringBuilder();
    private @Nullable Solution answered;

    void take(SolutionEvent event) {
        if (event instanceof RoundEvent inner
                && inner.round().number() == 1
                && inner.event() instanceof RawText piece) {
            firstText.append(piece.text());
        } else if (answered == null
                && event instanceof RoundCompleted completed
                && completed.solution().answer().isPresent()) {
            answered = completed.solution();
        }
    }

    Solution solution() {
        return answered != null ? answered : SolutionParser.parse(firstText.toString());
    }
}
