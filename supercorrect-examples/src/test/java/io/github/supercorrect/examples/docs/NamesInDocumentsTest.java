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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is listed in a document is listed there whole: constants, exceptions, modules. */
class NamesInDocumentsTest {
    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");
    private static final String EXCEPTIONS = "supercorrect-core/src/main/java/io/github/supercorrect/core/error";

    static Stream<Enum<?>> constantsOfTheJsonForm() {
        return Stream.of(AnswerRule.values(), PartKind.values(), FinishReason.values(), Section.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("constantsOfTheJsonForm")
    void jsonPage_everyConstant_isListed(Enum<?> constant) {
        assertThat(Repository.text("docs/solution-json.md")).contains("`" + constant.name() + "`");
    }

    @Test
    void architecturePage_everyCapability_isListed() {
        assertThat(Capability.values()).allSatisfy(capability -> assertThat(Repository.text("docs/architecture.md"))
                .contains("| `" + capability.name() + "`"));
    }

    @Test
    void modelsPage_everyPromptStyle_isListed() {
        assertThat(PromptStyle.values()).allSatisfy(style -> assertThat(Repository.text("docs/models.md"))
                .contains("| `" + style.name() + "`"));
    }

    @Test
    void architecturePage_everyException_isListed() throws IOException {
        try (Stream<Path> files = Files.list(Repository.file(EXCEPTIONS))) {
            Stream<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith("Exception.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()));
            assertThat(names).hasSizeGreaterThan(5).allSatisfy(name -> assertThat(
                            Repository.text("docs/architecture.md"))
                    .contains("`" + name + "`"));
        }
    }

    @Test
    void architecturePage_everyModule_isListed() {
        Stream<String> modules =
                MODULE.matcher(Repository.text("pom.xml")).results().map(found -> found.group(1));

        assertThat(modules).isNotEmpty().allSatisfy(module -> assertThat(Repository.text("docs/architecture.md"))
                .contains("`" + module + "`"));
    }
}
