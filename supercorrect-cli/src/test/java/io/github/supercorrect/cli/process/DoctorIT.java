package io.github.supercorrect.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The doctor on systems that really are as it finds them. */
@Timeout(300)
class DoctorIT {
    private static final String NATIVES = "META-INF/supercorrect-natives/linux-x86_64/index.properties";
    private static final Path LIBGOMP = Path.of("/usr/lib/x86_64-linux-gnu/libgomp.so.1");

    private static final Set<String> OF_THE_MACHINE = Set.of(
            "SC-CANARY-SLOW", "SC-MEMORY-LOW", "SC-MEMORY-LIMITED", "SC-CPU-BASIC", "SC-GPU-UNUSED", "SC-DISK-LOW");

    @TempDir
    Path folder;

    @Test
    void doctor_soundSystem_isHealthyAndSaysNothingPrivate() throws Exception {
        Outcome outcome =
                CliProcess.in(folder, Map.of("HF_TOKEN", "hf_0123456789abcdef")).run("doctor");

        outcome.hasExitCode(0).hasErrorLines(0, 0);
        assertThat(outcome.out())
                .startsWith("java\n")
                .contains("\nsystem\n", "\nmemory\n", "\ncanary\n", "\nfindings\n")
                .contains("  result           right, loaded in ", "SC-MODEL-NONE (note)", "Models can be run here.")
                .doesNotContain("(error)", "0123456789abcdef", System.getProperty("user.home") + "/");
        String user = System.getProperty("user.name");
        if (!user.equals("root")) {
            assertThat(outcome.out()).doesNotContainPattern("\\b" + user + "\\b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "25"})
    void doctor_thisJdkAndTheNewest_areHealthy(String version) throws Exception {
        Optional<Path> jdk = Jdks.find(version);
        assumeTrue(jdk.isPresent(), "no JDK " + version);

        Outcome outcome = CliProcess.with(jdk.orElseThrow(), folder, Map.of()).run("doctor", "--json");

        outcome.hasExitCode(0).hasErrorLines(0, 0);
        assertThat(outcome.out()).startsWith("{\"healthy\":true").contains("\"value\":\"" + version + ".");
        assertThat(codes(outcome)).containsExactly("SC-MODEL-NONE note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "cut", "missing", "folder"})
    void doctor_unreadableModel_isAnErrorThatNamesTheFile(String kind) throws Exception {
        Path model = folder.resolve("secret place").resolve("model.gguf");
        Files.createDirectories(kind.equals("folder") ? model : model.getParent());
        if (kind.equals("text")) {
            Files.writeString(model, "version https://git-lfs.github.com/spec/v1");
        } else if (kind.equals("cut")) {
            Files.write(model, new byte[] {'G', 'G', 'U', 'F', 3, 0, 0, 0, 1});
        }

        Outcome outcome = CliProcess.in(folder, Map.of("SUPERCORRECT_MODEL", model.toString()))
                .run("doctor", "--json");

        outcome.hasExitCode(1).hasErrorLines(0, 0);
        assertThat(codes(outcome)).containsExactly("SC-MODEL-UNREADABLE error");
        assertThat(outcome.out()).contains("model.gguf").doesNotContain("secret place");
    }

    @Test
    void doctor_noNativeEngine_isAWarningAndThePortableOneRuns() throws Exception {
        Outcome outcome = run(List.of(), List.of(), jarWithoutNatives(), Map.of());

        outcome.hasExitCode(0);
        assertThat(codes(outcome)).containsExactly("SC-ENGINE-MISSING warning", "SC-MODEL-NONE note");
        assertThat(outcome.out()).contains("no native libraries for linux-x86_64", "the portable engine");
    }

    @Test
    void doctor_neitherNativeEngineNorLibgomp_isUnhealthy() throws Exception {
        assumeTrue(Files.exists(LIBGOMP), "there is no libgomp to hide");
        List<String> before = mounting("mount --bind /dev/null " + LIBGOMP.toRealPath());

        Outcome outcome = run(before, List.of(), jarWithoutNatives(), Map.of());

        outcome.hasExitCode(1);
        assertThat(codes(outcome))
                .containsExactly(
                        "SC-CANARY-FAILED error",
                        "SC-LIBGOMP-MISSING warning",
                        "SC-ENGINE-MISSING warning",
                        "SC-MODEL-NONE note");
    }

    /** The fast engine does not need it. */
    @Test
    void doctor_noLibgomp_isAWarning() throws Exception {
        assumeTrue(Files.exists(LIBGOMP), "there is no libgomp to hide");
        List<String> before = mounting("mount --bind /dev/null " + LIBGOMP.toRealPath());

        Outcome outcome = run(before, List.of(), CliProcess.jar(), Map.of());

        outcome.hasExitCode(0);
        assertThat(codes(outcome)).containsExactly("SC-LIBGOMP-MISSING warning", "SC-MODEL-NONE note");
    }

    @Test
    void doctor_fullDisk_isUnhealthy() throws Exception {
        Path cache = Files.createDirectories(folder.resolve("full"));
        List<String> before = mounting("mount -t tmpfs -o size=256k tmpfs " + cache);

        Outcome outcome = run(before, List.of(), CliProcess.jar(), Map.of("XDG_CACHE_HOME", cache.toString()));

        outcome.hasExitCode(1);
        assertThat(codes(outcome))
                .containsExactlyInAnyOrder("SC-DISK-FULL error", "SC-CANARY-FAILED error", "SC-MODEL-NONE note");
        assertThat(outcome.out()).contains("No space left on device");
    }

    @Test
    void doctor_noHome_isAWarningAndItRuns() throws Exception {
        Outcome outcome = run(List.of(), List.of("-Duser.home=?"), CliProcess.jar(), Map.of("XDG_CACHE_HOME", ""));

        outcome.hasExitCode(0);
        assertThat(codes(outcome))
                .containsExactly("SC-HOME-MISSING warning", "SC-CACHE-TEMPORARY warning", "SC-MODEL-NONE note");
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }

    private Outcome run(List<String> before, List<String> options, Path jar, Map<String, String> environment)
            throws Exception {
        CliProcess cli = CliProcess.in(folder, environment);
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + folder.resolve("tmp"));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString(), "doctor", "--json"));
        return CliProcess.outcome(cli.start(command));
    }

    /** What goes in front of a command, so that it sees a mount that nobody else sees. */
    private static List<String> mounting(String mount) throws Exception {
        List<String> before = List.of("unshare", "--mount", "sh", "-c", mount + " && exec \"$@\"", "sh");
        List<String> attempt = new ArrayList<>(before);
        attempt.add("true");
        boolean allowed;
        try {
            Process process =
                    new ProcessBuilder(attempt).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            allowed = process.waitFor() == 0;
        } catch (IOException e) {
            allowed = false;
        }
        assumeTrue(allowed, "this user may not mount anything here");
        return before;
    }

    private Path jarWithoutNatives() throws IOException {
        Path jar = Files.copy(CliProcess.jar(), folder.resolve("without-natives.jar"));
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            assumeTrue(Files.deleteIfExists(files.getPath(NATIVES)), "this build has no native engine");
        }
        return jar;
    }

    /** Code and severity of each finding, in their order, but for those that depend on the machine. */
    private static List<String> codes(Outcome outcome) throws IOException {
        List<String> codes = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(outcome.out())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && "code".equals(parser.currentName())) {
                    codes.add(parser.getText());
                } else if (token == JsonToken.VALUE_STRING && "severity".equals(parser.currentName())) {
                    codes.add(codes.remove(codes.size() - 1) + " " + parser.getText());
                }
            }
        }
        codes.removeIf(code -> OF_THE_MACHINE.contains(code.split(" ", 2)[0]));
        return codes;
    }
}
