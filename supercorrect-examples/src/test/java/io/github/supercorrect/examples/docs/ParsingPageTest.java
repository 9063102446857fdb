package io.github.supercorrect.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.parse.SolutionParser;
import io.github.supercorrect.core.solution.Repair;
import io.github.supercorrect.core.solution.RepairKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of repairs in docs/parsing.md: every kind has a row, and its example is repaired so. */
class ParsingPageTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| `([A-Z_]+)` \\| (`+) ?(.+?) ?\\2 \\|.*$", Pattern.MULTILINE);

    @Test
    void repairTable_everyRow_isWhatTheParserDoes() {
        examples().forEach((kind, example) -> assertThat(
                        SolutionParser.parse(example).repairs())
                .as(example)
                .extracting(Repair::kind)
                .contains(RepairKind.valueOf(kind)));
    }

    @Test
    void repairTable_asAWhole_hasEveryKind() {
        assertThat(examples().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RepairKind.values()).map(Enum::name).toList());
    }

    private static Map<String, String> examples() {
        Map<String, String> examples = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Repository.text("docs/parsing.md"));
        while (row.find()) {
            examples.put(row.group(1), row.group(3).replace("⏎", "\n"));
        }
        return examples;
    }
}
