package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.steps.Claim;
import java.util.ArrayList;
import java.util.List;

/** Finds and judges the claims of the steps of one solution. */
public final class ClaimFinder {

    private final Judge judge;

    public ClaimFinder(String problem, Budget budget) {
        this.judge = new Judge(budget, Foreign.is(problem));
    }

    /** The claims of a step, in the order of the text. */
    public List<Claim> claims(String step) {
        List<Claim> claims = new ArrayList<>();
        StepText text = StepText.of(step);
        Doubt doubt = Doubt.in(step);
        List<Link> links = new ArrayList<>(ProseLinks.in(text.prose(), doubt));
        text.spans().forEach(span -> links.addAll(LatexLinks.in(step, span, doubt)));
        links.forEach(link -> claims.add(judge.of(link)));
        claims.addAll(Carries.in(text.prose()));
        return claims;
    }
}
