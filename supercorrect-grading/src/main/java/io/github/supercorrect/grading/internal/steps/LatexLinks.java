package io.github.supercorrect.grading.internal.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what LaTeX says about numbers: the chains of its rows, {@code a &= b \\ &= c} among them. */
final class LatexLinks {

    /** What speaks of remainders, where an equal sign may stand for a congruence. */
    private static final Pattern CONGRUENCE = Pattern.compile("\\\\equiv|\\\\[bp]?mod(?![a-z])|\\bmod\\b");

    private LatexLinks() {}

    static List<Link> in(String text, StepText.Span span, Doubt doubt) {
        boolean congruent =
                CONGRUENCE.matcher(text).region(span.start(), span.end()).find();
        LatexSides sides = new LatexSides(text, span);
        List<Link> links = new ArrayList<>();
        for (LatexChain chain : LatexScan.of(text, span)) {
            Side left = sides.of(chain, 0);
            for (int i = 1; i < chain.sides().size(); i++) {
                Side right = sides.of(chain, i);
                int start = chain.sides().get(i - 1).start();
                boolean doubtful =
                        congruent || doubt.covers(start, chain.sides().get(i).start());
                links.add(new Link(
                        left, chain.relators().get(i - 1), chain.signs().get(i - 1), right, doubtful, true));
                left = right;
            }
        }
        return links;
    }
}
