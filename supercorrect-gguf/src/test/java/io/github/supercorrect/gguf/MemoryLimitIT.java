package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.supercorrect.gguf.internal.write.SparseModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Limits that the system really sets. */
@Timeout(240)
class MemoryLimitIT {

    /** A Java VM that reserves little, so that it starts below a limit on the address space. */
    private static final List<String> SMALL =
            List.of("-XX:ReservedCodeCacheSize=32m", "-XX:CompressedClassSpaceSize=32m", "-Xss512k");

    private static final String AS = "4000000000";

    @TempDir
    private Path directory;

    @Test
    void open_addressSpaceBelowTheNeed_isRefusedBeforeLoadingWithFigures() throws Exception {
        assumeTrue(canRun("prlimit", "--as=" + AS, "true"), "there is no prlimit");
        Path model = SparseModel.write(directory.resolve("7B.gguf"), "7B");

        assertThat(open(List.of("prlimit", "--as=" + AS), model, EngineChoice.LLAMA))
                .startsWith("InsufficientMemoryException OptionalLong[")
                .contains("limit[the limit on the process's address space of 4,000 MB (RLIMIT_AS, ulimit -v)]")
                .containsPattern("The model needs [45],\\d{3} MB of memory, and [12],\\d{3} MB are free")
                .containsPattern("weights 4,2\\d{2} MB, KV cells");
    }

    /** The portable engine does not know beforehand: its library is refused the memory. */
    @Test
    void open_addressSpaceRefusedToTheEngine_isTypedAndNamesTheLimit() throws Exception {
        assumeTrue(canRun("prlimit", "--as=" + AS, "true"), "there is no prlimit");
        Path model = SparseModel.write(directory.resolve("7B.gguf"), "7B");

        assertThat(open(List.of("prlimit", "--as=" + AS), model, EngineChoice.KHERUD))
                .startsWith("InsufficientMemoryException ")
                .contains("limit[the limit on the process's address space of 4,000 MB");
    }

    /** The worker's Java VM reserves more than this one. */
    @Test
    void open_addressSpaceBelowWhatTheWorkerReserves_isTypedAndNamesTheLimit() throws Exception {
        assumeTrue(canRun("prlimit", "--as=" + AS, "true"), "there is no prlimit");
        Path model = SparseModel.write(directory.resolve("tiny.gguf"), "tiny");

        assertThat(open(List.of("prlimit", "--as=1200000000"), model, EngineChoice.LLAMA))
                .startsWith("InsufficientMemoryException ")
                .contains("limit[the limit on the process's address space of 1,200 MB");
    }

    @Test
    void open_groupBelowTheNeed_isRefusedBeforeLoadingWithFigures() throws Exception {
        Path model = SparseModel.write(directory.resolve("7B.gguf"), "7B");
        try (LimitedGroup group = group(1_500_000_000L)) {
            assertThat(open(group.before(), model, EngineChoice.LLAMA))
                    .startsWith("InsufficientMemoryException OptionalLong[")
                    .contains("limit[the control group's limit of 1,500 MB")
                    .containsPattern("needs [45],\\d{3} MB of memory, and 1,\\d{3} MB are free");
        }
    }

    /** Another process takes what is free, and the kernel is told to choose the worker. */
    @Test
    void generate_workerKilledForWantOfMemory_isTypedAndNamesTheLimit() throws Exception {
        try (LimitedGroup group = group(800_000_000L)) {
            Process program = start(group.before(), List.of(), LimitPrograms.Generating.class);
            Process hog = null;
            CompletableFuture.delayedExecutor(100, TimeUnit.SECONDS).execute(program::destroyForcibly);
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
                long worker = Long.parseLong(lines.readLine());
                assertThat(worker).isGreaterThan(1);
                Files.writeString(Path.of("/proc/" + worker + "/oom_score_adj"), "1000");
                List<String> command = new ArrayList<>(group.before());
                // tail keeps a line that has no end
                command.addAll(List.of("sh", "-c", "head -c 2000000000 /dev/zero | tail -n 1"));
                hog = new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();

                assertThat(lines.readLine())
                        .startsWith("EngineOutOfMemoryException limit[the control group's limit of 800 MB")
                        .contains("exit code 137", "the kernel killed it, under the control group's limit of 800 MB");
            } finally {
                end(hog);
                end(program);
            }
        }
    }

    /** Two Java VMs in one container: what the first one's worker holds is not there for the second. */
    @Test
    void machine_besideAnotherWorkerOfTheGroup_countsWhatThatHolds() throws Exception {
        long limit = 800_000_000L;
        try (LimitedGroup group = group(limit)) {
            Process program = start(group.before(), List.of(), LimitPrograms.Generating.class);
            CompletableFuture.delayedExecutor(100, TimeUnit.SECONDS).execute(program::destroyForcibly);
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
                long held = Memory.anonymousBytes(Long.parseLong(lines.readLine()));

                Process second = start(group.before(), List.of(), LimitPrograms.Looking.class);
                String[] seen =
                        new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split(" ", 2);

                assertThat(held).isGreaterThan(20_000_000L);
                assertThat(Long.parseLong(seen[0])).isBetween(1L, limit - held);
                assertThat(seen[1]).contains("the control group's limit of 800 MB");
            } finally {
                end(program);
            }
        }
    }

    private static LimitedGroup group(long bytes) {
        Optional<LimitedGroup> group = LimitedGroup.make(bytes);
        assumeTrue(group.isPresent(), "this user may not make control groups here");
        return group.orElseThrow();
    }

    private String open(List<String> before, Path model, EngineChoice engine) throws Exception {
        List<String> options = new ArrayList<>(SMALL);
        options.add("-Dmodel=" + model);
        options.add("-Dengine=" + engine);
        List<String> lines = JavaProgram.start(
                        directory,
                        System.getProperty("java.class.path"),
                        before,
                        options,
                        Map.of(),
                        LimitPrograms.Opening.class)
                .finish(120);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private Process start(List<String> before, List<String> options, Class<?> program) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx96m", "-XX:+UseSerialGC", "-Duser.home=" + directory));
        command.addAll(List.of("-Djava.io.tmpdir=" + directory, "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("XDG_CACHE_HOME");
        return builder.redirectErrorStream(true).start();
    }

    private static void end(@Nullable Process process) throws InterruptedException {
        if (process != null) {
            process.destroyForcibly();
            process.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private static boolean canRun(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
