package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.error.EngineLoadException;
import io.github.supercorrect.gguf.internal.cache.UserCache;
import io.github.supercorrect.gguf.internal.process.LoadedWorker;
import io.github.supercorrect.gguf.internal.process.ModelLoad;
import io.github.supercorrect.gguf.internal.process.ModelLoads;
import io.github.supercorrect.gguf.internal.process.NativeFiles;
import io.github.supercorrect.gguf.internal.process.WorkerEngine;
import io.github.supercorrect.nano.NanoModel;
import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.OffloadSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real CUDA 12 backend on a machine without a GPU, with stubs for what is missing here. Its jar is 176 MB, so it must be put
 * on the class path: {@code -Pslow -Dsupercorrect.cuda.jar=FILE}.
 */
@Tag("slow")
@Timeout(300)
class CudaDiagnosisIT {

    private static final String PROPERTY = "supercorrect.cuda";
    private static final int CUDA_11 = 11040;
    private static final int CUDA_12 = 12040;
    private static final int NO_DEVICE = 100;

    @TempDir
    private Path folder;

    @TempDir
    private Path models;

    @BeforeEach
    void requireBackendAndNoDriver() {
        assumeTrue(
                NativeFiles.of("linux-x86_64-cuda12").absence().isEmpty(), "the CUDA 12 jar is not on the class path");
        assumeTrue(NativeFiles.ofThisPlatform().absence().isEmpty(), "llama.cpp was left out of this build");
        assumeTrue(
                Stream.of("/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/local/nvidia/lib64", "/usr/lib/wsl/lib")
                        .noneMatch(driver -> Files.exists(Path.of(driver, StubCuda.DRIVER))),
                "this machine has an NVIDIA driver of its own");
        System.setProperty(PROPERTY, folder.toString());
    }

    @AfterEach
    void forgetFolder() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void open_noDriver_isTheCpuOrARefusal() throws Exception {
        new StubCuda(folder).toolkit();
        verify("there is no NVIDIA driver", StubCuda.DRIVER, "Install the driver");
    }

    @Test
    void open_noToolkit_isTheCpuOrARefusal() throws Exception {
        new StubCuda(folder).driver(CUDA_12, NO_DEVICE);
        verify("libcublas.so.12", "Install the CUDA 12 toolkit", "org.bytedeco:cuda", PROPERTY);
    }

    @Test
    void open_driverTooOld_isTheCpuOrARefusal() throws Exception {
        new StubCuda(folder).driver(CUDA_11, 0).toolkit();
        verify("failed to initialize CUDA: CUDA driver version is insufficient for CUDA runtime version");
    }

    @Test
    void open_noDevice_isTheCpuOrARefusal() throws Exception {
        new StubCuda(folder).driver(CUDA_12, NO_DEVICE).toolkit();
        verify("failed to initialize CUDA: no CUDA-capable device is detected");
    }

    @Test
    void open_damagedLibrary_isTheCpuOrARefusal() throws Exception {
        Files.writeString(
                new StubCuda(folder).driver(CUDA_12, NO_DEVICE).toolkit().file("libcublas.so.12"), "no library");
        verify("libcublas.so.12");
    }

    /** The dynamic linker's own words, which the engine passes on where nothing was looked for before. */
    @Test
    void load_withoutPreload_quotesTheLinker() throws Exception {
        Path backend =
                NativeFiles.of("linux-x86_64-cuda12").unpack(UserCache.open()).resolve("libggml-cuda.so");
        verifyEngine(backend, List.of(), "libcudart.so.12: cannot open shared object file");

        StubCuda stub = new StubCuda(folder).driver(CUDA_12, NO_DEVICE);
        verifyEngine(backend, List.of(), "libcudart.so.12: cannot open shared object file");

        stub.toolkit();
        Files.delete(stub.file("libcublas.so.12"));
        Path driver = stub.file(StubCuda.DRIVER);
        Path runtime = stub.file("libcudart.so.12");
        verifyEngine(backend, List.of(driver, runtime), "libcublas.so.12: cannot open shared object file");

        stub.toolkit();
        Files.delete(driver);
        verifyEngine(
                backend,
                List.of(stub.file("libcublasLt.so.12"), stub.file("libcublas.so.12")),
                "libcudart.so.12: cannot open shared object file");
    }

    private static void verify(String... diagnosis) {
        try (Solver solver =
                SuperCorrect.builder().model(ModelReference.nano()).threads(1).open()) {
            assertThat(solver.model().info().device())
                    .hasValueSatisfying(
                            device -> assertThat(device).startsWith("CPU").doesNotContain("CUDA"));
            assertThat(solver.solve("What is 47 + 85?").answer())
                    .hasValueSatisfying(answer -> assertThat(answer.value()).isEqualTo("132"));
        }
        for (GpuLayers asked : List.of(GpuLayers.all(), GpuLayers.of(3))) {
            assertThatThrownBy(() -> GgufModel.builder(ModelReference.nano())
                            .threads(1)
                            .gpuLayers(asked)
                            .open())
                    .isInstanceOf(EngineLoadException.class)
                    .hasMessageContainingAll(diagnosis);
        }
        assertThatThrownBy(() -> GgufModel.builder(ModelReference.nano())
                        .threads(1)
                        .devices(List.of("CUDA0"))
                        .open())
                .isInstanceOf(EngineLoadException.class)
                .hasMessageContainingAll(diagnosis);
    }

    private void verifyEngine(Path backend, List<Path> preload, String diagnosis) throws Exception {
        List<String> preloaded = preload.stream().map(Path::toString).toList();
        ModelLoad load = ModelLoads.of(NanoModel.unpackInto(models), 512, List.of());
        OffloadSettings auto = new OffloadSettings(
                OffloadSettings.AUTO, List.of(), OffloadSettings.SplitMode.LAYER, backend.toString(), preloaded, "");
        try (LoadedWorker worker = LoadedWorker.start(WorkerEngine.LLAMA, load.withOffload(auto), () -> false)) {
            EngineInfo info = worker.info();
            assertThat(info.device()).startsWith("CPU");
            assertThat(info.gpuLayers()).isZero();
            assertThat(info.details().get("gpu")).contains(diagnosis);
        }
        OffloadSettings all = new OffloadSettings(
                OffloadSettings.ALL, List.of(), OffloadSettings.SplitMode.LAYER, backend.toString(), preloaded, "");
        assertThatThrownBy(() -> LoadedWorker.start(WorkerEngine.LLAMA, load.withOffload(all), () -> false)
                        .close())
                .isInstanceOf(EngineLoadException.class)
                .hasMessageContaining("GPU offload of all layers was asked for")
                .hasMessageContaining(diagnosis);
    }
}
