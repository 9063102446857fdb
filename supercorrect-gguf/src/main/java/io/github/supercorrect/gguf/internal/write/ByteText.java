package io.github.supercorrect.gguf.internal.write;

import java.util.ArrayList;
import java.util.List;

/** GPT-2's way to write each byte as one visible character ({@code bytes_to_unicode}). */
final class ByteText {

    /** How a space is written. */
    static final String SPACE = "Ġ";

    private ByteText() {}

    /** The characters of the bytes 0 to 255. */
    static List<String> all() {
        List<String> characters = new ArrayList<>();
        int shifted = 256;
        for (int b = 0; b < 256; b++) {
            characters.add(Character.toString(isVisible(b) ? b : shifted++));
        }
        return characters;
    }

    private static boolean isVisible(int b) {
        return (b >= '!' && b <= '~') || (b >= 0xa1 && b <= 0xac) || b >= 0xae;
    }
}
