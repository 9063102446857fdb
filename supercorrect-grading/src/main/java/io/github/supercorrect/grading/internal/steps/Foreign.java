package io.github.supercorrect.grading.internal.steps;

import java.util.regex.Pattern;

/** Whether a problem is about other numbers or operations than the usual ones, so that what looks false may be true in it. */
final class Foreign {

    private static final Pattern SIGNS = Pattern.compile(
            "(?i)\\bbase\\b|\\bbases\\b|\\bbinary\\b|\\boctal\\b|\\bhexadecimal\\b|\\bmodul[oa]\\b|\\bmod\\b|\\\\[bp]?mod|\\\\equiv|\\bcongruent (?:to|mod)"
                    + "|\\bmodular\\b|\\boperat(?:ion|or)s?\\b|\\\\(?:star|ast|oplus|otimes|odot|ominus|diamond|spadesuit|heartsuit|clubsuit)\\b"
                    // A definition: a * b = a^b + b^a.
                    + "|(?<![a-z])[a-z]\\s*[*@#]\\s*[a-z]\\s*=");

    private Foreign() {}

    static boolean is(String problem) {
        return SIGNS.matcher(problem).find();
    }
}
