package io.github.supercorrect.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.event.Section;
import io.github.supercorrect.core.model.Capability;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.prompt.PromptStyle;
import io.github.supercorrect.core.solution.PartKind;
import io.github.supercorrect.grading.answer.AnswerRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is listed in a document is listed there whole: constants, exceptions, modules. */
class NamesInDocumentsTest {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");
    private static final String EXCEPTIONS = "supercorrect-core/src/main/java/io/github/supercorrect/core/error";

    @Test
    void jsonPage_everyConstant_isListed() {
        List<String> constants = Stream.of(
                        AnswerRule.values(), PartKind.values(), FinishReason.values(), Section.values())
                .flatMap(Stream::of)
                .map(Enum::name)
                .toList();

        assertThat(codeIn("docs/solution-json.md")).containsAll(constants);
    }

    @Test
    void architecturePage_everyCapability_isListed() {
        assertThat(codeIn("docs/architecture.md"))
                .containsAll(Stream.of(Capability.values()).map(Enum::name).toList());
    }

    @Test
    void modelsPage_everyPromptStyle_isListed() {
        assertThat(codeIn("docs/models.md"))
                .containsAll(Stream.of(PromptStyle.values()).map(Enum::name).toList());
    }

    @Test
    void architecturePage_everyException_isListed() throws IOException {
        try (Stream<Path> files = Files.list(Repository.file(EXCEPTIONS))) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith("Exception.java") && !name.startsWith("SuperCorrect"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList();

            assertThat(names).isNotEmpty();
            assertThat(codeIn("docs/architecture.md")).containsAll(names);
        }
    }

    @Test
    void architecturePage_everyModule_isListed() {
        assertThat(codeIn("docs/architecture.md")).containsAll(found(MODULE, "pom.xml"));
    }

    private static List<String> codeIn(String document) {
        return found(CODE, document);
    }

    private static List<String> found(Pattern pattern, String file) {
        return pattern.matcher(Repository.text(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
