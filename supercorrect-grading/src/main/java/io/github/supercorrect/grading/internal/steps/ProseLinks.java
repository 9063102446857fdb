package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.internal.steps.Token.Kind;
import io.github.supercorrect.grading.math.Relator;
import java.util.ArrayList;
import java.util.List;

/** Finds what prose says about numbers: {@code 3 hours * 20 dollars/hour = 60 dollars}. */
final class ProseLinks {

    private static final int MOST_FILLERS = 4;

    private final String text;
    private final Doubt doubt;
    private final List<Token> tokens;
    private final ProseSides sides;
    private final List<Link> links = new ArrayList<>();

    private ProseLinks(String text, Doubt doubt) {
        this.text = text;
        this.doubt = doubt;
        this.tokens = WordOperators.replaced(ProseLexer.tokens(text));
        this.sides = new ProseSides(text, tokens);
    }

    static List<Link> in(String text, Doubt doubt) {
        ProseLinks prose = new ProseLinks(text, doubt);
        int at = 0;
        while (at < prose.tokens.size()) {
            at = prose.next(at);
        }
        return prose.links;
    }

    private boolean isRelator(int i) {
        return i < tokens.size() && tokens.get(i).is(Kind.RELATOR);
    }

    private boolean isCopula(int i) {
        return tokens.get(i).is(Kind.RELATOR, "is");
    }

    /** Reads the chain that begins at a token, if one does; where to go on. */
    private int next(int from) {
        ProseRun run = ProseRun.from(tokens, from);
        if (run.isEmpty()) {
            return from + 1;
        } else if (!isRelator(run.end())) {
            return run.last();
        }
        ProseRun first = run.afterOpen() > from ? ProseRun.from(tokens, run.afterOpen()) : run;
        if (first.isEmpty() || !isRelator(first.end()) || (isCopula(first.end()) && !first.isCompound())) {
            return run.end() + 1;
        }
        return chain(first);
    }

    private int chain(ProseRun first) {
        Side left = sides.first(first);
        ProseRun run = first;
        while (isRelator(run.end())) {
            ProseRun next = ProseRun.from(tokens, behindFillers(run.end() + 1));
            if (next.isEmpty()) {
                return run.end() + 1;
            }
            Side right = sides.later(next, isCopula(run.end()));
            links.add(link(left, run, next, right));
            left = right;
            run = next;
        }
        return run.end();
    }

    private Link link(Side left, ProseRun run, ProseRun next, Side right) {
        int start = tokens.get(run.from()).start();
        int rightStart = tokens.get(next.from()).start();
        Relator relator = ProseWords.RELATORS.getOrDefault(tokens.get(run.end()).text(), Relator.EQUAL);
        String between = text.substring(tokens.get(run.last() - 1).end(), rightStart);
        return new Link(left, relator, between, right, doubt.covers(start, rightStart), false);
    }

    private int behindFillers(int from) {
        int at = from;
        while (at < Math.min(from + MOST_FILLERS, tokens.size())
                && tokens.get(at).is(Kind.WORD)
                && ProseWords.FILLERS.contains(tokens.get(at).text())) {
            at++;
        }
        return at < tokens.size() && tokens.get(at).is(Kind.WORD) ? from : at;
    }
}
