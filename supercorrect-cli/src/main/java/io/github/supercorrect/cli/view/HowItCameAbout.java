package io.github.supercorrect.cli.view;

import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.strategy.CorrectionTrace;
import io.github.supercorrect.core.strategy.Ranking;
import io.github.supercorrect.core.strategy.Revision;
import io.github.supercorrect.core.strategy.TraceStep;
import io.github.supercorrect.core.strategy.Votes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a strategy found out about a solution, in words. */
public final class HowItCameAbout {
    private HowItCameAbout() {}

    /** You get a line for the vote or choice, and one for each attempt to better the solution; none without a strategy. */
    public static List<String> lines(Solution solution) {
        List<String> lines = new ArrayList<>();
        Votes.of(solution).map(HowItCameAbout::vote).ifPresent(lines::add);
        Ranking.of(solution).map(HowItCameAbout::choice).ifPresent(lines::add);
        Revision.of(solution).forEach(revision -> lines.add(revision(revision)));
        return lines;
    }

    private static String vote(Votes votes) {
        int agreeing =
                votes.groups().isEmpty() ? 0 : votes.groups().get(0).samples().size();
        String saved = votes.saved() == 0 ? "" : "; " + votes.saved() + " of " + votes.asked() + " were not needed";
        return agreeing + " of " + votes.counted() + " samples agree"
                + String.format(Locale.ROOT, " (confidence %.2f%s).", votes.confidence(), saved);
    }

    private static String choice(Ranking ranking) {
        int all = ranking.candidates().size() + ranking.discarded().size();
        return ranking.candidates().isEmpty()
                ? "None of " + all + " samples has an answer."
                : "Sample " + ranking.candidates().get(0).sample() + " is the best of " + all + ".";
    }

    private static String revision(Revision revision) {
        Optional<TraceStep> wrong = Optional.ofNullable(revision.trace()).flatMap(CorrectionTrace::firstWrong);
        if (revision.accepted()) {
            return wrong.map(step -> "Corrected in step " + step.number() + ": " + words(step))
                    .orElse(revision.reason());
        }
        return "Not changed by " + revision.by() + ": " + revision.reason();
    }

    private static String words(TraceStep step) {
        return step.cause() == null ? String.valueOf(step.correction()) : step.cause();
    }
}
