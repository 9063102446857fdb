package io.github.supercorrect.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./supercorrect} in a project of its own, with a Maven that only says that it was called. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    @TempDir
    Path folder;

    private Path project = Path.of("");

    @BeforeEach
    void copyProject() throws IOException {
        project = folder.resolve("a project");
        Path source = project.resolve("supercorrect-cli/src/main");
        Files.createDirectories(source);
        Files.createDirectories(project.resolve("supercorrect-cli/target"));
        Files.createDirectories(project.resolve(".mvn"));
        Files.createFile(project.resolve("pom.xml"));
        Files.createFile(project.resolve("supercorrect-cli/pom.xml"));
        Files.createFile(source.resolve("A.java"));
        Files.copy(CliProcess.jar(), project.resolve("supercorrect-cli/target/supercorrect-cli-1-runnable.jar"));
        Path script = Path.of(Objects.requireNonNull(System.getProperty("supercorrect.root")), "supercorrect");
        Files.copy(script, project.resolve("supercorrect"), StandardCopyOption.COPY_ATTRIBUTES);
        maven("echo '[ERROR] built' ; exit 0");
    }

    @Test
    void launch_firstTime_buildsAndRuns() throws Exception {
        Outcome outcome = launch(Map.of(), "--version");

        outcome.hasExitCode(0).hasErrorLines(1, 1);
        assertThat(outcome.err()).contains("building");
        assertThat(outcome.out()).startsWith("supercorrect ");
    }

    @Test
    void launch_nothingChanged_buildsNothing() throws Exception {
        launch(Map.of(), "--version");
        maven("exit 1");

        Outcome outcome = launch(Map.of(), "--version");

        outcome.hasExitCode(0);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void launch_sourceChangedOrDeleted_buildsAgain() throws Exception {
        launch(Map.of(), "--version");
        Path sources = project.resolve("supercorrect-cli/src/main");
        Path source = sources.resolve("A.java");

        makeNewer(source);
        assertThat(launch(Map.of(), "--version").err()).contains("building");

        Files.delete(source);
        makeNewer(sources);
        assertThat(launch(Map.of(), "--version").err()).contains("building");
    }

    @Test
    void launch_failingBuild_showsItsEndAndIsThree() throws Exception {
        maven("for i in $(seq 100); do echo \"line $i\"; done; exit 1");

        Outcome outcome = launch(Map.of(), "--version");

        outcome.hasExitCode(3).hasNoOutput();
        assertThat(outcome.err())
                .contains("line 100")
                .doesNotContain("line 80\n")
                .contains("build.log");
    }

    @Test
    void launch_lockOfADeadProcess_isTaken() throws Exception {
        Path work = Files.createDirectories(project.resolve("target/launcher"));
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createSymbolicLink(work.resolve("lock"), Path.of(String.valueOf(dead.pid())));

        launch(Map.of(), "--version").hasExitCode(0);

        assertThat(work.resolve("lock")).doesNotExist();
    }

    @Test
    void launch_lockThatCannotBeMade_isAnErrorAndNoEndlessWait() throws Exception {
        Path lock = project.resolve("target/launcher/lock");
        Files.createDirectories(lock.getParent());
        Files.createFile(lock);

        Outcome outcome = launch(Map.of(), "--version");

        outcome.hasExitCode(3).hasNoOutput().hasErrorLines(1, 1);
        assertThat(outcome.err()).contains("launcher/lock");
    }

    @Test
    void launch_emptyPath_isOneLine() throws Exception {
        Process process = cli(Map.of("PATH", "/nowhere"))
                .start(List.of("/bin/sh", project.resolve("supercorrect").toString(), "--version"));

        Outcome outcome = CliProcess.outcome(process);

        outcome.hasExitCode(3).hasNoOutput().hasErrorLines(1, 1);
        assertThat(outcome.err()).contains("PATH is /nowhere");
    }

    @Test
    void launch_throughALink_findsTheProject() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("a link"), project.resolve("supercorrect"));

        Process process = cli(Map.of()).start(List.of(link.toString(), "--version"));

        CliProcess.outcome(process).hasExitCode(0);
    }

    @Test
    void launch_noHome_solves() throws Exception {
        Outcome outcome = launch(Map.of("HOME", "", "XDG_CACHE_HOME", ""), "solve", "--model", "nano", "3 + 4 =");

        outcome.hasExitCode(0);
        assertThat(outcome.out()).endsWith("Answer: 7\n");
        assertThat(project.resolve("target/cache/supercorrect")).isDirectory();
    }

    @Test
    void launch_plainLocale_keepsTheProblem() throws Exception {
        Outcome outcome = CliProcess.outcome(cli(Map.of("LC_ALL", "C"))
                .start(List.of(
                        "sh",
                        "-c",
                        "exec \"$1\" solve --model nano \"$(printf 'What is 12 \\303\\227 11?')\"",
                        "sh",
                        project.resolve("supercorrect").toString())));

        outcome.hasExitCode(0);
        assertThat(outcome.out()).endsWith("Answer: 132\n");
    }

    @Test
    void launch_javaHomeWrong_saysSo() throws Exception {
        Outcome outcome = launch(Map.of("JAVA_HOME", "/nowhere"), "--version");

        outcome.hasExitCode(3).hasNoOutput().hasErrorLines(1, 1);
        assertThat(outcome.err()).contains("JAVA_HOME is /nowhere");
    }

    private Outcome launch(Map<String, String> environment, String... args) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(project.resolve("supercorrect").toString()));
        command.addAll(List.of(args));
        return CliProcess.outcome(cli(environment).start(command));
    }

    private CliProcess cli(Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>();
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        variables.putAll(environment);
        return CliProcess.in(folder.resolve("process"), variables);
    }

    /** Puts a Maven in front of the path. */
    private void maven(String script) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path mvn = Files.writeString(
                bin.resolve("mvn"),
                "#!/bin/sh\nif [ \"$1\" = -v ]; then echo 'Apache Maven 3.8.7'; exit 0; fi\n" + script + "\n");
        assertThat(mvn.toFile().setExecutable(true)).isTrue();
    }

    private static void makeNewer(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(5)));
    }
}
