package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.steps.Claim;
import io.github.supercorrect.grading.steps.ClaimVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What written addition says of its columns: {@code Carry 1 from 13}. */
final class Carries {

    private static final Pattern CARRY =
            Pattern.compile("\\b[Cc]arry (?:the |a )?(\\d{1,2}) from (?:the )?(\\d{1,3})(?![\\d.,]*\\d)");

    private Carries() {}

    static List<Claim> in(String text) {
        List<Claim> claims = new ArrayList<>();
        Matcher carry = CARRY.matcher(text);
        while (carry.find()) {
            int tens = Integer.parseInt(carry.group(2)) / 10;
            boolean right = tens == Integer.parseInt(carry.group(1));
            claims.add(new Claim(
                    carry.group(),
                    right ? ClaimVerdict.TRUE : ClaimVerdict.FALSE,
                    right ? Optional.empty() : Optional.of("Carry " + tens + " from " + carry.group(2))));
        }
        return claims;
    }
}
