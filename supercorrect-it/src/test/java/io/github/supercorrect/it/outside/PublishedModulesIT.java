package io.github.supercorrect.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the file repository after {@code deploy}, and what a user's project gets from it. */
class PublishedModulesIT {
    private static final Path REPOSITORY = Path.of(System.getProperty("file.repository"));

    static List<Path> poms() throws IOException {
        return published(".pom");
    }

    static List<Path> jars() throws IOException {
        return published(".jar");
    }

    @ParameterizedTest
    @MethodSource("poms")
    void pom_published_standsOnItsOwn(Path pom) throws IOException {
        String text = Files.readString(pom);
        assertThat(text)
                .contains("<name>", "<description>", "<license>")
                .doesNotContain("<parent>", "<properties>", "<build>", "<scope>test</scope>");
        assertThat(text.replace("${project.version}", "")).doesNotContain("${");
    }

    @ParameterizedTest
    @MethodSource("jars")
    void jar_published_carriesLicenceAndOneTimestamp(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
            assertThat(jar.getEntry("META-INF/NOTICE")).isNotNull();
            assertThat(jar.stream().map(JarEntry::getTimeLocal).distinct()).hasSize(1);
        }
    }

    @Test
    void dependencyTree_ofTheOneDependency_holdsNothingOfThePortableEngine() throws IOException {
        List<String> tree = Files.readAllLines(Path.of(Layout.PLAIN.target("dependency-tree.txt")));
        assertThat(tree.stream().skip(1).map(PublishedModulesIT::group))
                .contains("io.github.supercorrect")
                .isSubsetOf(
                        "io.github.supercorrect",
                        "com.fasterxml.jackson.core",
                        "org.slf4j",
                        "org.jspecify",
                        "org.bytedeco");
        assertThat(tree).noneMatch(line -> line.contains("kherud"));
    }

    /** {@code |  +- org.slf4j:slf4j-api:jar:2.0.17:compile} stands for {@code org.slf4j}. */
    private static String group(String line) {
        return line.replaceFirst("^[^a-z]*", "").replaceFirst(":.*", "");
    }

    private static List<Path> published(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
