package io.github.supercorrect.grading.internal.fold;

/** Takes {@code $}, {@code \(} and {@code \[} away; a blank stays for each, so that what they kept apart is apart. */
final class Delimiters {

    private Delimiters() {}

    static String remove(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '$') {
                out.append(' ');
            } else if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                if ("()[]".indexOf(next) >= 0) {
                    out.append(' ');
                } else {
                    out.append(c).append(next);
                }
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
