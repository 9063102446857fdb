package io.github.supercorrect.gguf.internal.gpu;

import static io.github.supercorrect.gguf.internal.gpu.CudaFiles.CUDA12;
import static io.github.supercorrect.gguf.internal.gpu.CudaFiles.CUDA13;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CudaChoiceTest {

    private static final List<CudaFile> BOTH = List.of(CUDA13, CUDA12);

    /** The chosen file first; {@code -} for none. Compute capability times ten. */
    @ParameterizedTest(name = "{0} ({1}), driver {2}: {3}")
    @CsvSource({
        // machine code in the CUDA 13 file: its oldest driver is enough
        "RTX 3090,       86, 580.65.06,  13 12",
        "RTX 3090,       86, 579.99,     12",
        "RTX 3090,       86, 525.60.13,  12",
        "RTX 3090,       86, 524.99,     -",
        "RTX 4090,       89, 590.44,     13 12",
        "RTX 4090,       89, 580.65.06,  13 12",
        // machine code for 8.6 runs on 8.9 too
        "RTX 4090,       89, 535.183.01, 12",
        "RTX 5090,      120, 580.65.06,  13 12",
        "RTX 5090,      120, 570.86.10,  12",
        "DGX Spark,     121, 580.65.06,  13 12",
        // PTX only, in either file
        "A100,           80, 590.44,     13 12",
        "A100,           80, 589.99,     12",
        "A100,           80, 580.65.06,  12",
        "A100,           80, 550.54.15,  12",
        "A100,           80, 549.99,     -",
        "A100,           80, 535.183.01, -",
        "H100,           90, 590.44,     13 12",
        "H100,           90, 580.65.06,  12",
        "H200,           90, 580.95.05,  12",
        "H200,           90, 595.10,     13 12",
        "B200,          100, 590.44,     13 12",
        "B200,          100, 580.65.06,  12",
        "T4,             75, 590.44,     13 12",
        "T4,             75, 580.65.06,  12",
        "T4,             75, 550.54.15,  12",
        "T4,             75, 470.256.02, -",
        // CUDA 13 knows them no more
        "V100,           70, 580.65.06,  12",
        "V100,           70, 550.54.15,  12",
        "V100,           70, 545.23.08,  -",
        "P100,           60, 580.65.06,  12",
        "GTX 1080,       61, 550.54.15,  12",
        "K80,            37, 550.54.15,  -"
    })
    void of_gpuAndDriver_choosesTheFile(String name, int capability, String driver, String files) {
        assertThat(files(new Machine(driver, List.of(gpu(name, capability))), BOTH))
                .isEqualTo(files);
    }

    @ParameterizedTest(name = "{0}, driver {1}, only CUDA {2}: {3}")
    @CsvSource({
        "80, 580.65.06, 13, -",
        "80, 590.44,    13, 13",
        "89, 570.86.10, 13, -",
        "70, 590.44,    13, -",
        "80, 580.65.06, 12, 12"
    })
    void of_oneFileOnly_takesItOrNone(int capability, String driver, int file, String files) {
        List<CudaFile> carried = List.of(file == 13 ? CUDA13 : CUDA12);
        assertThat(files(new Machine(driver, List.of(gpu("GPU", capability))), carried))
                .isEqualTo(files);
    }

    @Test
    void of_twoKindsOfGpus_takesWhatRunsOnBoth() {
        Machine machine = new Machine("580.65.06", List.of(gpu("RTX 4090", 89), gpu("A100", 80)));
        assertThat(files(machine, BOTH)).isEqualTo("12");
    }

    @ParameterizedTest(name = "driver \"{0}\": {1}")
    @CsvSource({"590.44, 13 12", "580.65.06, 12 13", "550.54.15, 12", "530.41.03, 12", "'', 12 13", "520.1, -"})
    void of_unknownGpus_triesWhatIsLikeliest(String driver, String files) {
        assertThat(files(new Machine(driver, List.of()), BOTH)).isEqualTo(files);
        assertThat(files(new Machine(driver, List.of(gpu("GPU", 0))), BOTH)).isEqualTo(files);
    }

    @Test
    void reason_ptxTooNew_namesDriverGpuAndTheOtherFile() {
        Machine machine = new Machine("580.65.06", List.of(gpu("NVIDIA H200", 90)));
        List<CudaFile> carried = List.of(CUDA13);
        assertThat(CudaChoice.of(machine, carried).reason(machine, carried))
                .contains("driver 580.65.06", "driver 590 or newer", "NVIDIA H200 (compute capability 9.0)")
                .contains("linux-x86_64-cuda12");
    }

    @Test
    void reason_driverTooOldForAll_saysToInstallANewerOne() {
        Machine machine = new Machine("470.256.02", List.of(gpu("T4", 75)));
        assertThat(CudaChoice.of(machine, BOTH).reason(machine, BOTH))
                .contains("driver 470.256.02", "needs driver 525", "needs driver 580", "Install a newer driver");
    }

    private static Gpu gpu(String name, int capability) {
        return new Gpu(0, "", name, capability);
    }

    private static String files(Machine machine, List<CudaFile> carried) {
        List<CudaFile> candidates = CudaChoice.of(machine, carried).candidates();
        return candidates.isEmpty()
                ? "-"
                : candidates.stream().map(CudaFile::major).collect(Collectors.joining(" "));
    }

    @Test
    void hasMachineCodeFor_earlierOrOtherGeneration_isFalse() {
        assertThat(CUDA13.hasMachineCodeFor(80)).isFalse();
        assertThat(CUDA13.hasMachineCodeFor(90)).isFalse();
        assertThat(Arrays.stream(new int[] {86, 89, 120, 121}).allMatch(CUDA13::hasMachineCodeFor))
                .isTrue();
    }
}
