package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.internal.steps.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes words that stand for operations as the operations: {@code 20% of 50 is 10}, {@code half of 12}, {@code 3 times 5}. */
final class WordOperators {

    private static final Map<String, String> BETWEEN = Map.of("times", "*", "plus", "+", "minus", "-");
    private static final Map<String, String> BEFORE_BY = Map.of("divided", "/", "multiplied", "*");
    private static final Map<String, String> BEHIND = Map.of("percent", "%", "squared", "^2", "cubed", "^3");
    private static final Map<String, String> MULTIPLES =
            Map.of("twice", "2", "double", "2", "triple", "3", "thrice", "3");
    private static final Map<String, String> SHARES =
            Map.of("half", "1/2", "third", "1/3", "quarter", "1/4", "fourth", "1/4", "fifth", "1/5", "tenth", "1/10");
    private static final Set<String> ONE = Set.of("a", "one", "");
    private static final Set<String> FILLERS =
            Set.of("the", "those", "these", "his", "her", "their", "its", "all", "total", "remaining", "original");
    private static final Set<String> COPULAS =
            Set.of("is", "are", "was", "were", "equals", "makes", "gives", "leaves", "means");

    private final List<Token> in;
    private final List<Token> out = new ArrayList<>();
    private int at;

    private WordOperators(List<Token> in) {
        this.in = in;
    }

    static List<Token> replaced(List<Token> tokens) {
        WordOperators words = new WordOperators(tokens);
        while (words.at < tokens.size()) {
            words.step();
        }
        return words.out;
    }

    private void step() {
        Token token = in.get(at);
        boolean word = token.is(Kind.WORD);
        boolean done = word
                ? word(token.text())
                : token.is(Kind.VARIABLE, "x") && isValue(at + 1) && put(Kind.OPERATOR, "*", 1);
        if (!done) {
            out.add(token);
            at++;
        }
    }

    private boolean word(String word) {
        if (BETWEEN.containsKey(word)) {
            return isValue(at + 1) && put(Kind.OPERATOR, BETWEEN.get(word), 1);
        } else if (BEFORE_BY.containsKey(word)) {
            return isWord(at + 1, "by") && put(Kind.OPERATOR, BEFORE_BY.get(word), 2);
        } else if (BEHIND.containsKey(word)) {
            return put(Kind.POSTFIX, BEHIND.get(word), 1);
        } else if (MULTIPLES.containsKey(word)) {
            return isValue(at + 1) && put(Kind.NUMBER, MULTIPLES.get(word), 1) && put(Kind.OPERATOR, "*", 0);
        } else if (SHARES.containsKey(word)) {
            return share(word);
        } else if (word.equals("of")) {
            return of();
        } else if (word.equals("square") && isWord(at + 1, "root") && isWord(at + 2, "of")) {
            return put(Kind.PREFIX, "\\sqrt", 3);
        }
        return copula(word);
    }

    /** Writes a token in place of so many. */
    private boolean put(Kind kind, String text, int length) {
        Token first = in.get(Math.min(at, in.size() - 1));
        Token last = length == 0 ? in.get(at - 1) : in.get(at + length - 1);
        out.add(new Token(kind, text, length == 0 ? last.end() : first.start(), last.end()));
        at += length;
        return true;
    }

    private boolean isWord(int i, String word) {
        return i < in.size() && in.get(i).is(Kind.WORD, word);
    }

    private boolean isValue(int i) {
        return i < in.size()
                && switch (in.get(i).kind()) {
                    case NUMBER, CURRENCY, OPEN, PREFIX -> true;
                    default -> false;
                };
    }

    private int afterFillers(int i) {
        int next = i;
        while (next < in.size()
                && next < i + 3
                && in.get(next).is(Kind.WORD)
                && FILLERS.contains(in.get(next).text())) {
            next++;
        }
        return next;
    }

    private boolean share(String word) {
        String before = out.isEmpty() || !out.get(out.size() - 1).is(Kind.WORD)
                ? ""
                : out.get(out.size() - 1).text();
        int value = isWord(at + 1, "of") ? afterFillers(at + 2) : at;
        boolean stands = ONE.contains(before) || (word.equals("half") && !before.equals("and"));
        if (!isValue(value) || !stands) {
            return false;
        }
        put(Kind.NUMBER, SHARES.getOrDefault(word, ""), 1);
        return put(Kind.OPERATOR, "*", value - at);
    }

    private boolean of() {
        int value = afterFillers(at + 1);
        return isValue(value) && isShare() && put(Kind.OPERATOR, "*", value - at);
    }

    /** Whether what stands before can be a share of something: a percentage or a fraction. */
    private boolean isShare() {
        int last = out.size() - 1;
        return last >= 0
                && (out.get(last).is(Kind.POSTFIX, "%")
                        || (out.get(last).is(Kind.NUMBER)
                                && out.get(last).text().contains("/"))
                        || (last >= 2
                                && out.get(last).is(Kind.NUMBER)
                                && out.get(last - 1).is(Kind.OPERATOR, "/")));
    }

    private boolean copula(String word) {
        if (word.equals("equal") && isWord(at + 1, "to")) {
            return put(Kind.RELATOR, "is", 2);
        } else if (!COPULAS.contains(word)) {
            return false;
        } else if (isWord(at + 1, "equal") && isWord(at + 2, "to")) {
            return put(Kind.RELATOR, "is", 3);
        }
        return put(Kind.RELATOR, word.equals("means") ? "=" : "is", isWord(at + 1, "to") ? 2 : 1);
    }
}
