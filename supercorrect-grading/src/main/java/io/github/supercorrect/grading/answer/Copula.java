package io.github.supercorrect.grading.answer;

import java.util.List;

/** The "is" of languages that say it behind the answer: {@code 12 です}, {@code 9입니다}, {@code 21 है}. */
final class Copula {

    private static final List<String> AT_END = List.of("です", "である", "となります", "になります", "입니다", "이다", "है", "हैं", "ہے");

    private Copula() {}

    static String without(String clause) {
        String stripped = clause.strip();
        if (stripped.endsWith("।")) {
            stripped = stripped.substring(0, stripped.length() - 1).strip();
        }
        for (String copula : AT_END) {
            int end = stripped.length() - copula.length();
            if (end > 0 && stripped.endsWith(copula)) {
                return stripped.substring(0, end);
            }
        }
        return clause;
    }
}
