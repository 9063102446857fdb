package io.github.supercorrect.grading.answer;

import java.util.List;

/** What writers add behind a result: a check of it, a hope, an offer. */
final class Epilogue {

    private static final List<String> CLOSINGS =
            List.of("I hope", "Let me know", "Hope this", "Feel free", "If you have", "Please let me");

    private static final List<String> CHECKS = List.of(
            "Check",
            "Verification",
            "Verify",
            "Let's verify",
            "Let's check",
            "Let us verify",
            "Let us check",
            "We can verify",
            "We can check",
            "To verify",
            "To check",
            "Note:",
            "**Note",
            "**Check",
            "**Verif",
            "### Verif",
            "### Check",
            "验证",
            "检验");

    private static final String INITIALS = "CFHILNPTVW*#验检";

    private Epilogue() {}

    /** The text without its epilogue; all of it where it begins with one. */
    static String without(String text) {
        return cut(cut(text, CLOSINGS), CHECKS);
    }

    private static String cut(String text, List<String> beginnings) {
        List<Sentences.Range> sentences = Sentences.in(text, MathSpans.in(text));
        for (int i = sentences.size() - 1; i > 0; i--) {
            int start = Chars.skipSpaces(text, sentences.get(i).start());
            if (start < text.length()
                    && INITIALS.indexOf(text.charAt(start)) >= 0
                    && beginnings.stream().anyMatch(word -> text.startsWith(word, start))) {
                return text.substring(0, start);
            }
        }
        return text;
    }
}
