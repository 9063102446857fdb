package io.github.supercorrect.cli.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void quoted_anyText_isAJsonString() {
        assertThat(JsonText.quoted("a\"\\\n\u0000é😀")).isEqualTo("\"a\\\"\\\\\\n\\u0000é😀\"");
    }

    @Test
    void quoted_halvesOfSurrogatePairs_areEscaped() {
        assertThat(JsonText.quoted("\ude00x\ud83d😀\ud83d")).isEqualTo("\"\\ude00x\\ud83d😀\\ud83d\"");
    }

    @Test
    void beginning_ofALongText_splitsNoPair() {
        assertThat(JsonText.beginning("abc", 3)).isEqualTo("abc");
        assertThat(JsonText.beginning("abcd", 3)).isEqualTo("abc…");
        assertThat(JsonText.beginning("ab😀d", 3)).isEqualTo("ab…");
    }
}
