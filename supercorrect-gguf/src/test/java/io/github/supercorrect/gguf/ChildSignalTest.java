package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildSignalTest {

    /** Signal 0 does nothing but ask, should it be sent after all. */
    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, Long.MIN_VALUE})
    void send_noChildOfOurs_isRefused(long pid) {
        assertThatThrownBy(() -> ChildSignal.send("0", pid)).isInstanceOf(IllegalArgumentException.class);
    }
}
