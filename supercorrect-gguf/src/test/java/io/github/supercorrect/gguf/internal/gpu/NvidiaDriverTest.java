package io.github.supercorrect.gguf.internal.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NvidiaDriverTest {

    private static final String PROC = """
            NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.54.15  Tue Mar  5 22:23:56 UTC 2024
            GCC version:  gcc version 12.2.0 (Debian 12.2.0-14)
            """;
    private static final String OPEN_PROC =
            "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  580.65.06  Release Build\n";

    @TempDir
    private Path root;

    @Test
    void find_nothing_isEmpty() {
        assertThat(NvidiaDriver.find(surroundings(Map.of()))).isEmpty();
    }

    @Test
    void find_kernelModule_tellsTheVersion() throws IOException {
        file("usr/lib/x86_64-linux-gnu/libcuda.so.1", "");
        file("proc/driver/nvidia/version", PROC);
        assertThat(NvidiaDriver.find(surroundings(Map.of()))).hasValueSatisfying(driver -> {
            assertThat(driver.preload()).isEmpty();
            assertThat(driver.machine()).isEqualTo(new Machine("550.54.15", List.of()));
        });
        file("proc/driver/nvidia/version", OPEN_PROC);
        assertThat(NvidiaDriver.find(surroundings(Map.of()))
                        .orElseThrow()
                        .machine()
                        .branch())
                .isEqualTo(580);
    }

    @Test
    void find_containerWithoutProc_tellsTheVersionByTheFileAndPreloadsIt() throws IOException {
        Path file = file("usr/local/nvidia/lib64/libcuda.so.570.86.10", "");
        Path link = Files.createSymbolicLink(file.resolveSibling("libcuda.so.1"), file.getFileName());
        assertThat(NvidiaDriver.find(surroundings(Map.of()))).hasValueSatisfying(driver -> {
            assertThat(driver.preload()).contains(link);
            assertThat(driver.machine().driver()).isEqualTo("570.86.10");
        });
    }

    @Test
    void find_wslWithoutVersion_isThereAllTheSame() throws IOException {
        file("usr/lib/wsl/lib/libcuda.so.1", "");
        assertThat(NvidiaDriver.find(surroundings(Map.of())))
                .hasValueSatisfying(driver -> assertThat(driver.machine()).isEqualTo(new Machine("", List.of())));
    }

    @Test
    void find_linkersFolder_needsNoPreload() throws IOException {
        Path library = file("opt/driver/libcuda.so.1", "");
        file("etc/ld.so.conf.d/nvidia.conf", "# a comment\n" + library.getParent() + "\n");
        assertThat(NvidiaDriver.find(surroundings(Map.of())))
                .hasValueSatisfying(driver -> assertThat(driver.preload()).isEmpty());
    }

    private Surroundings surroundings(Map<String, String> environment) {
        return new Surroundings(root, environment, null);
    }

    private Path file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void visible_variable_leavesThoseItNames() {
        List<Gpu> gpus =
                List.of(new Gpu(0, "GPU-aa", "A", 80), new Gpu(1, "GPU-bb", "B", 89), new Gpu(2, "GPU-cc", "C", 90));
        assertThat(VisibleGpus.of(gpus, null)).isEqualTo(gpus);
        assertThat(VisibleGpus.of(gpus, "2,0")).extracting(Gpu::name).containsExactly("C", "A");
        assertThat(VisibleGpus.of(gpus, "GPU-b")).extracting(Gpu::name).containsExactly("B");
        assertThat(VisibleGpus.of(gpus, "MIG-1/2/3")).isEqualTo(gpus);
        assertThat(VisibleGpus.named(gpus, List.of("CUDA1", "c")))
                .extracting(Gpu::name)
                .containsExactly("B", "C");
        assertThat(VisibleGpus.named(gpus, List.of("9"))).isEqualTo(gpus);
    }
}
