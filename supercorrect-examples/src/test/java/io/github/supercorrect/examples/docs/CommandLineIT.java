package io.github.supercorrect.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The transcripts in the documents are what the commands print, and the options are those that there are. */
@Timeout(300)
class CommandLineIT {
    private static final String PROMPT = "$ ./supercorrect ";
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
    private static final List<String> COMMANDS = List.of(
            "solve",
            "parse",
            "grade",
            "check",
            "extract",
            "evaluate",
            "bench",
            "models list",
            "random-model",
            "inspect",
            "fit",
            "doctor");
    private static final Set<String> OF_EVERY_COMMAND = Set.of("--help", "--version");

    static List<CodeBlock> transcripts() {
        return Repository.documents().stream()
                .flatMap(document -> CodeBlock.in(document).stream())
                .filter(block -> block.language().equals("console"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void transcript_inADocument_isWhatTheCommandPrints(CodeBlock block) {
        String command = block.text().lines().findFirst().orElseThrow();
        assertThat(command).startsWith(PROMPT);

        String printed = CommandLine.output(command.substring(PROMPT.length()));

        assertThat(command + "\n" + printed.strip()).isEqualTo(block.text().strip());
    }

    @Test
    void optionsInThePage_areThoseOfTheCommands() {
        Set<String> real = new TreeSet<>();
        for (String command : COMMANDS) {
            real.addAll(options(CommandLine.output(command + " --help")));
        }
        real.removeAll(OF_EVERY_COMMAND);

        assertThat(rowsOfOptions()).isEqualTo(real);
    }

    private static Set<String> rowsOfOptions() {
        Stream<String> rows = Repository.text("docs/command-line.md").lines().filter(line -> line.startsWith("| `"));
        return options(String.join("\n", rows.map(row -> row.split("`", -1)[1]).toList()));
    }

    private static Set<String> options(String text) {
        Set<String> options = new TreeSet<>();
        Matcher option = OPTION.matcher(text);
        while (option.find()) {
            options.add(option.group());
        }
        return options;
    }
}
