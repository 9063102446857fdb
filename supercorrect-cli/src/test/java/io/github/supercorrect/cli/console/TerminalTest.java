package io.github.supercorrect.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void harmless_escapeSequence_cannotReachTheTerminal() {
        assertThat(Terminal.harmless("a\u001B[2Jb\u0000\u009Bc\n\td")).isEqualTo("a\uFFFD[2Jb\uFFFD\uFFFDc\n\td");
    }

    @Test
    void harmless_ordinaryText_staysAsItIs() {
        assertThat(Terminal.harmless("x < 3, 𝄞")).isEqualTo("x < 3, 𝄞");
    }

    @Test
    void coloured_userOrTerminalSaysNo_no() {
        assertThat(Terminal.coloured(Map.of("NO_COLOR", "1", "TERM", "xterm"))).isFalse();
        assertThat(Terminal.coloured(Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.coloured(Map.of())).isFalse();
    }
}
