package io.github.supercorrect.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextOutputTest {
    @Test
    void print_anyText_isUtf8() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        new TextOutput(bytes).print("é").line("𝄞").flush();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("é𝄞\n");
    }

    @Test
    void flush_readerGone_saysSo() {
        TextOutput out = new TextOutput(failing("Broken pipe"));
        out.print("x");

        assertThatThrownBy(out::flush)
                .isInstanceOfSatisfying(ClosedOutputException.class, e -> assertThat(e.readerHasGone())
                        .isTrue());
    }

    @Test
    void flush_diskFull_isAnErrorToReport() {
        TextOutput out = new TextOutput(failing("No space left on device"));
        out.print("x");

        assertThatThrownBy(out::flush)
                .hasMessageContaining("No space left")
                .isInstanceOfSatisfying(ClosedOutputException.class, e -> assertThat(e.readerHasGone())
                        .isFalse());
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
