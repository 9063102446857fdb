package io.github.supercorrect.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.console.TextOutput;
import io.github.supercorrect.gguf.store.PullOffer;
import io.github.supercorrect.gguf.store.PullProgress;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PullViewTest {
    @Test
    void bar_halfWay_hasRateAndTimeToGo() {
        PullProgress progress =
                new PullProgress(2_340_000_000L, 4_680_000_000L, 12_300_000, Optional.of(Duration.ofSeconds(190)));

        assertThat(PullView.bar(progress))
                .isEqualTo("[###############---------------] 50 %, 2.3 GB of 4.7 GB, 12.3 MB/s, 3:10 to go");
    }

    @Test
    void figures_rateUnknown_areWithoutIt() {
        assertThat(PullView.figures(new PullProgress(0, 1000, 0, Optional.empty())))
                .isEqualTo("0 %, 0 bytes of 1.0 kB");
    }

    @Test
    void figures_hours_areShown() {
        assertThat(PullView.figures(new PullProgress(1, 1000, 1, Optional.of(Duration.ofSeconds(3723)))))
                .endsWith("1:02:03 to go");
    }

    @Test
    void start_addressWithQuery_doesNotShowIt() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                InputStream.nullInputStream(),
                new TextOutput(OutputStream.nullOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                false);

        new PullView(console, false)
                .onStart(new PullOffer(
                        "https://hub.example/x.gguf?signature=secret",
                        "https://hub.example/x.gguf",
                        1000,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("1.0 kB from https://hub.example/x.gguf\n")
                .doesNotContain("secret");
    }
}
