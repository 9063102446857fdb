package io.github.supercorrect.grading.answer;

/** Where a value of JSON ends, in a text that need not be JSON. */
final class JsonValue {

    private JsonValue() {}

    /** The end of the value that {@code text} begins with: a string, an array, or all up to a comma or a closing brace. */
    static int end(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        char first = text.charAt(0);
        if (first == '"' || first == '\'') {
            return behind(text, first);
        }
        return first == '[' ? behind(text, ']') : bareEnd(text);
    }

    private static int behind(String text, char closer) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == closer) {
                return i + 1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return text.length();
    }

    private static int bareEnd(String text) {
        int i = 0;
        while (i < text.length() && ",}\n\r".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
