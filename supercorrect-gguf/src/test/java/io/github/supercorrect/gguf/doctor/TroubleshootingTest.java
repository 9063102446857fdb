package io.github.supercorrect.gguf.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TroubleshootingTest {

    private static final Path PAGE = Path.of("..", "docs", "troubleshooting.md");
    private static final String HEADING = "### SC-";

    @Test
    void troubleshooting_everyCode_hasItsEntryAndNoOther() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);

        assertThat(lines.stream().filter(line -> line.startsWith(HEADING)).map(line -> line.substring(4)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FindingCode.values())
                        .map(FindingCode::text)
                        .toList());
    }

    @Test
    void troubleshooting_everyEntry_saysSomething() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);

        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(HEADING)) {
                assertThat(lines.get(i + 2)).as(lines.get(i)).hasSizeGreaterThan(40);
            }
        }
    }
}
