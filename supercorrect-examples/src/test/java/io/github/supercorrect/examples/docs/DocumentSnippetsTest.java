package io.github.supercorrect.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentSnippetsTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final int README_LINES = 150;

    static List<CodeBlock> javaBlocks() {
        return Repository.documents().stream()
                .flatMap(document -> CodeBlock.in(document).stream())
                .filter(block -> block.language().equals("java"))
                .toList();
    }

    static Stream<Path> documents() {
        return Repository.documents().stream();
    }

    @ParameterizedTest
    @MethodSource("javaBlocks")
    void javaBlock_inADocument_isCodeThatATestRuns(CodeBlock block) {
        assertThat(block.marker()).as("marker above the block").isNotEmpty();
        assertThat(block.text().strip()).isEqualTo(Snippet.text(block.marker()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void link_toAFile_leadsThere(Path document) {
        Matcher link = LINK.matcher(Repository.read(document));
        while (link.find()) {
            Path target = document.resolveSibling(link.group(1));
            assertThat(target).exists();
            if (link.group(2) != null) {
                assertThat(anchors(target)).as(target.toString()).contains(link.group(2));
            }
        }
    }

    /** The anchors of the headings, as GitHub makes them. */
    private static Stream<String> anchors(Path document) {
        return Repository.read(document)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(heading -> heading.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> "#" + heading.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void document_ofAnyKind_isLinkedFromTheReadme(Path document) {
        String name = String.valueOf(document.getFileName());
        if (!name.equals("README.md")) {
            assertThat(Repository.text("README.md")).contains("(docs/" + name + ")");
        }
    }

    @Test
    void readme_asAWhole_isShort() {
        assertThat(Repository.text("README.md").lines().count()).isLessThanOrEqualTo(README_LINES);
    }

    @Test
    void dependencyInTheReadme_versionAndNames_areThisBuilds() {
        String version = between(
                        "<artifactId>supercorrect-parent</artifactId>", "</version>", Repository.text("pom.xml"))
                .strip()
                .substring("<version>".length());

        assertThat(Repository.text("README.md")).contains("<version>" + version + "</version>");
        assertThat(between("```xml", "```", Repository.text("README.md")))
                .contains("<groupId>io.github.supercorrect</groupId>", "supercorrect-bom", "supercorrect-gguf");
    }

    private static String between(String start, String end, String text) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    @Test
    void launcher_thatTheReadmeNames_isThere() {
        assertThat(Files.isExecutable(Repository.file("supercorrect"))).isTrue();
    }
}
