package io.github.supercorrect.it.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each outside project solves {@code What is 47 + 85?} with the embedded model and prints the answer. */
@Timeout(300)
class OutsideProjectIT {
    private static final String ANSWER = "132";

    @TempDir
    Path folder;

    static Stream<Arguments> layoutsOnJdks() {
        return Stream.of(Layout.values())
                .flatMap(layout -> Stream.of(Jdk.values()).map(jdk -> Arguments.of(layout, jdk)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("layoutsOnJdks")
    void run_withoutJvmFlags_printsTheAnswerAndEnds(Layout layout, Jdk jdk) throws Exception {
        assumeInstalled(jdk);
        for (String cache : List.of("empty", "filled")) {
            ProgramRun run = new ProgramRun(folder);
            run.run(command(jdk.program("java"), layout.arguments()));
            run.assertThatItPrintedOnly(ANSWER);
            assertThat(folder.resolve("cache"))
                    .as("after a run with a cache that is %s", cache)
                    .isNotEmptyDirectory();
        }
    }

    @ParameterizedTest
    @EnumSource
    void run_emptyTemporaryDirectory_isEmptyAfterwards(Layout layout) throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        ProgramRun run = new ProgramRun(folder);
        run.run(command(Jdk.BUILD.program("java"), "-Djava.io.tmpdir=" + temporary, layout.arguments()));
        run.assertThatItPrintedOnly(ANSWER);
        assertThat(temporary).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource
    void run_jlinkImage_printsTheAnswerAndEnds(Jdk jdk) throws Exception {
        assumeInstalled(jdk);
        ProgramRun run = new ProgramRun(folder);
        run.run(List.of(image(jdk).resolve("bin/java").toString(), "-m", "org.example.app/org.example.Main"));
        run.assertThatItPrintedOnly(ANSWER);
    }

    private Path image(Jdk jdk) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of(jdk.program("jlink"))), () -> "there is no jlink in " + jdk);
        Path image = folder.resolve("image");
        new ProgramRun(folder)
                .run(List.of(
                        jdk.program("jlink"),
                        "--module-path=" + Layout.MODULE_PATH.modulePath(),
                        "--add-modules=org.example.app,org.slf4j.nop",
                        "--output=" + image));
        return image;
    }

    private static void assumeInstalled(Jdk jdk) {
        assumeTrue(jdk.home().isPresent(), () -> jdk + " is not installed: name its folder by -Dsupercorrect.jdk25");
    }

    private static List<String> command(String java, List<String> arguments) {
        return Stream.concat(Stream.of(java), arguments.stream()).toList();
    }

    private static List<String> command(String java, String flag, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(java, flag));
        command.addAll(arguments);
        return command;
    }
}
