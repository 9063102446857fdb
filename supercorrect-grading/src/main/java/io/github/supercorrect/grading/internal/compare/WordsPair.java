package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.compare.Form.Listing;
import io.github.supercorrect.grading.internal.compare.Form.Scalar;
import io.github.supercorrect.grading.internal.compare.Form.Words;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Constant;
import io.github.supercorrect.grading.math.Expression.Product;
import io.github.supercorrect.grading.math.Expression.Symbol;
import io.github.supercorrect.grading.policy.GradingPolicy;
import io.github.supercorrect.grading.policy.Policy;
import io.github.supercorrect.grading.verdict.Tier;
import java.util.Optional;

/** Compares answers in words, one of which may have come as letters in mathematics. */
final class WordsPair {

    private final GradingPolicy policy;

    WordsPair(GradingPolicy policy) {
        this.policy = policy;
    }

    Result compare(Form prediction, Form gold) {
        Optional<String> p = text(prediction);
        Optional<String> g = text(gold);
        if (p.isEmpty() || g.isEmpty()) {
            return FormComparison.kinds(prediction, gold);
        }
        if (p.get().equals(g.get())) {
            return Result.equal(Tier.STRING, "equal: the same words");
        }
        String left = Phrases.bare(p.get());
        boolean same = policy.text() && !left.isEmpty() && left.equals(Phrases.bare(g.get()));
        return same
                ? Result.equal(Tier.STRING, "equal: the same words apart from letter case and punctuation")
                        .by(Policy.TEXT)
                : Result.different(
                        Tier.STRING,
                        p.get().isEmpty() || g.get().isEmpty()
                                ? "not equal: there is no answer on one side"
                                : "not equal: the words differ");
    }

    /** Words, or letters that could be words. */
    private static Optional<String> text(Form form) {
        if (form instanceof Words w) {
            return Optional.of(w.words());
        } else if (form instanceof Scalar s && s.unit().isEmpty() && !s.percent()) {
            return letters(s.value());
        } else if (form instanceof Listing l && !l.set()) {
            return joined(l);
        }
        return Optional.empty();
    }

    private static Optional<String> joined(Listing l) {
        StringBuilder all = new StringBuilder();
        for (Form member : l.members()) {
            Optional<String> text = text(member);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            all.append(text.get()).append(',');
        }
        return Optional.of(all.toString());
    }

    private static Optional<String> letters(Expression e) {
        if (e instanceof Symbol s) {
            return s.name().chars().allMatch(Character::isLetter) ? Optional.of(s.name()) : Optional.empty();
        } else if (e == Constant.E) {
            return Optional.of("e");
        } else if (e == Constant.I) {
            return Optional.of("i");
        } else if (e instanceof Product p && p.factors().size() < 20) {
            StringBuilder run = new StringBuilder();
            for (Expression factor : p.factors()) {
                Optional<String> letter = factor instanceof Product ? Optional.empty() : letters(factor);
                if (letter.isEmpty()) {
                    return letter;
                }
                run.append(letter.get());
            }
            return Optional.of(run.toString());
        }
        return Optional.empty();
    }

    /** {@code a} and {@code A}, which name an option more often than two variables. */
    static boolean isSameLetter(Scalar prediction, Scalar gold) {
        return prediction.value() instanceof Symbol p
                && gold.value() instanceof Symbol g
                && p.name().length() == 1
                && p.name().equalsIgnoreCase(g.name())
                && "ABCD".indexOf(Phrases.upper(p.name())) >= 0;
    }
}
