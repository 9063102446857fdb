package io.github.supercorrect.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedTextTest {

    private final RecordingSink sink = new RecordingSink();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void add_characterSplitOverTokens_comesWhole() {
        GeneratedText text = new GeneratedText(sink, List.of());
        for (byte b : bytes("é😀")) {
            text.add(new byte[] {b});
        }
        text.end();

        assertThat(sink.pieces()).containsExactly("é", "😀");
    }

    @Test
    void add_strayBytes_becomeReplacementCharacters() {
        GeneratedText text = new GeneratedText(sink, List.of());
        text.add(new byte[] {(byte) 0x80, 'a', (byte) 0xC3});
        text.add(bytes("b"));
        text.end();

        assertThat(sink.text()).isEqualTo("\ufffda\ufffdb");
    }

    @Test
    void add_stopStringOverSeveralTokens_isNoPartOfTheText() {
        GeneratedText text = new GeneratedText(sink, List.of("</Answer>"));

        assertThat(text.add(bytes("42</An"))).isFalse();
        assertThat(text.add(bytes("swer> and more"))).isTrue();
        text.end();
        assertThat(sink.text()).isEqualTo("42");
    }

    @Test
    void end_heldStartOfAStopString_isText() {
        GeneratedText text = new GeneratedText(sink, List.of("<end>"));
        text.add(bytes("a <en"));
        assertThat(sink.text()).isEqualTo("a ");

        text.end();
        assertThat(sink.text()).isEqualTo("a <en");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void add_anyCut_stopsWhereTheWholeTextWould(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            StringBuilder whole = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                whole.append("ab<é".charAt(random.nextInt(4)));
            }
            List<String> stops = List.of("ab<", "ba", "<<é");
            assertThat(generate(whole.toString(), stops, random))
                    .as(whole.toString())
                    .isEqualTo(cut(whole.toString(), stops));
        }
    }

    private static String generate(String whole, List<String> stops, Random random) {
        RecordingSink pieces = new RecordingSink();
        GeneratedText text = new GeneratedText(pieces, stops);
        byte[] all = bytes(whole);
        boolean stopped = false;
        for (int at = 0; at < all.length && !stopped; ) {
            int end = Math.min(all.length, at + 1 + random.nextInt(4));
            stopped = text.add(java.util.Arrays.copyOfRange(all, at, end));
            at = end;
        }
        text.end();
        return pieces.text();
    }

    /** In pieces, the stop string that is complete first wins; of those that are, the one that begins first. */
    private static String cut(String whole, List<String> stops) {
        for (int end = 1; end <= whole.length(); end++) {
            int first = -1;
            for (String stop : stops) {
                int at = whole.substring(0, end).indexOf(stop);
                first = at >= 0 && (first < 0 || at < first) ? at : first;
            }
            if (first >= 0) {
                return whole.substring(0, first);
            }
        }
        return whole;
    }
}
