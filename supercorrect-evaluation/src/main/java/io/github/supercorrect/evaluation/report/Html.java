package io.github.supercorrect.evaluation.report;

/** Text in a page. */
final class Html {
    private Html() {}

    /** You get the text as it stands between tags or in an attribute; characters that XML cannot hold are replaced. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isText(c) ? c : '\uFFFD');
            }
        });
        return out.toString();
    }

    private static boolean isText(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c == '\n' || c == '\t' || c == '\r' || !(Character.isISOControl(c) || surrogate);
    }
}
