package io.github.supercorrect.grading.steps;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.internal.value.Rational;
import io.github.supercorrect.grading.internal.value.Values;
import io.github.supercorrect.grading.math.MathParser;
import io.github.supercorrect.grading.math.MathSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class PlainClaims {

    private static final Pattern SUM =
            Pattern.compile("(?<![\\w.])[0-9][-0-9+*/() ]*(?:=[-0-9+*/() ]*[0-9])++(?!\\w|\\.\\d)");

    private PlainClaims() {}

    static List<Claim> in(String text, Budget budget) {
        List<Claim> claims = new ArrayList<>();
        Matcher matcher = SUM.matcher(text);
        while (matcher.find()) {
            String[] sides = matcher.group().split("=", -1);
            for (int i = 1; i < sides.length; i++) {
                claims.add(claim(sides[i - 1].strip(), sides[i].strip(), budget));
            }
        }
        return claims;
    }

    private static Claim claim(String left, String right, Budget budget) {
        String text = left + "=" + right;
        Optional<Rational> l = value(left, budget);
        Optional<Rational> r = value(right, budget);
        if (l.isEmpty() || r.isEmpty()) {
            return new Claim(text, ClaimVerdict.UNCHECKED, Optional.empty());
        }
        return l.equals(r)
                ? new Claim(text, ClaimVerdict.TRUE, Optional.empty())
                : new Claim(
                        text,
                        ClaimVerdict.FALSE,
                        Optional.of(left + "=" + l.get().numerator()));
    }

    private static Optional<Rational> value(String side, Budget budget) {
        try {
            return Values.exact(MathParser.parse(side), budget).filter(Rational::isInteger);
        } catch (MathSyntaxException | Budget.Exhausted e) {
            return Optional.empty();
        }
    }
}
