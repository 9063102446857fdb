package io.github.supercorrect.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArgumentCheckTest {
    @Test
    void mangled_sameText_no() {
        assertThat(mangled("UTF-8", "java\0-jar\0x\0solve\0é ×\0", "solve", "é ×"))
                .isFalse();
    }

    @Test
    void mangled_questionMarksForBytes_yes() {
        assertThat(mangled("US-ASCII", "java\0solve\03 × 4\0", "solve", "3 ?? 4"))
                .isTrue();
    }

    @Test
    void mangled_realQuestionMark_no() {
        assertThat(mangled("US-ASCII", "java\0solve\03 * 4?\0", "solve", "3 * 4?"))
                .isFalse();
    }

    @Test
    void mangled_otherLocaleThatHasTheCharacter_no() {
        byte[] line = "java\0solve\0caf\u00e9\0".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ArgumentCheck.mangled(new String[] {"solve", "caf\u00e9"}, line, "ISO-8859-1"))
                .isFalse();
    }

    @Test
    void mangled_argumentsFromAFile_no() {
        assertThat(mangled("UTF-8", "java\0@args\0", "é")).isFalse();
    }

    @Test
    void mangled_commandLineUnknown_replacementCharacterDecides() {
        assertThat(mangled("UTF-8", "", "a\uFFFDb")).isTrue();
        assertThat(mangled("UTF-8", "", "ab")).isFalse();
    }

    @Test
    void undecodable_wayOut_isNotTheLocaleThatIsInForce() {
        assertThat(ArgumentCheck.undecodable("US-ASCII", "go away")).contains("LC_ALL=C.UTF-8, or go away.");
        assertThat(ArgumentCheck.undecodable("UTF-8", "go away"))
                .contains("(UTF-8)")
                .contains("Rename the file, or go away.")
                .doesNotContain("LC_ALL");
    }

    private static boolean mangled(String encoding, String commandLine, String... args) {
        return ArgumentCheck.mangled(args, commandLine.getBytes(StandardCharsets.UTF_8), encoding);
    }
}
