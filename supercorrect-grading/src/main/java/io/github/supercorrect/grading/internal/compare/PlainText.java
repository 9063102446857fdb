package io.github.supercorrect.grading.internal.compare;

import java.util.Set;

/** LaTeX read as words: fonts, braces and spacing commands go, everything else stays. */
final class PlainText {

    private static final Set<String> FONTS = Set.of(
            "text",
            "textbf",
            "textit",
            "textrm",
            "textsf",
            "texttt",
            "textnormal",
            "textup",
            "mbox",
            "mathrm",
            "mathbf",
            "mathit",
            "mathsf",
            "mathtt",
            "bf",
            "rm",
            "it",
            "operatorname",
            "boldsymbol",
            "bm",
            "emph",
            "underline",
            "left",
            "right",
            "displaystyle",
            "hbox");
    private static final Set<String> SPACES = Set.of("quad", "qquad", "space", "enspace", "thinspace");

    private PlainText() {}

    static String of(String latex) {
        StringBuilder out = new StringBuilder(latex.length());
        int i = 0;
        while (i < latex.length()) {
            char c = latex.charAt(i);
            if (c == '\\' && i + 1 < latex.length()) {
                i = command(latex, i + 1, out);
            } else {
                if (c != '{' && c != '}') {
                    out.append(c == '~' || c < ' ' ? ' ' : c);
                }
                i++;
            }
        }
        return out.toString().strip();
    }

    private static int command(String latex, int start, StringBuilder out) {
        int end = start;
        while (end < latex.length() && isLetter(latex.charAt(end))) {
            end++;
        }
        if (end == start) {
            if (",;: !>".indexOf(latex.charAt(start)) >= 0) {
                out.append(' ');
            } else {
                out.append('\\').append(latex.charAt(start));
            }
            return start + 1;
        }
        String name = latex.substring(start, end);
        if (SPACES.contains(name)) {
            out.append(' ');
        } else if (!FONTS.contains(name)) {
            out.append('\\').append(name);
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
