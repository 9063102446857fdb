package io.github.supercorrect.gguf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.supercorrect.core.error.InsufficientMemoryException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.GgufFile;
import io.github.supercorrect.gguf.KvType;
import io.github.supercorrect.gguf.ModelReference;
import io.github.supercorrect.gguf.Repack;
import io.github.supercorrect.gguf.fit.Machine.Gpu;
import io.github.supercorrect.gguf.internal.write.SparseModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With headers of real shapes; that the estimates are right is what the slow {@code FitAccuracyIT} shows. */
class FitTest {

    private static final long GB = 1_000_000_000;
    private static final Machine HERE = Machine.here();

    @TempDir
    private static Path folder;

    private static GgufFile large = GgufFile.read(ModelReference.nano());

    @BeforeAll
    static void write() throws IOException {
        large = GgufFile.read(SparseModel.write(folder.resolve("7B.gguf"), "7B"));
    }

    private static FitBuilder on(long memory) {
        return Fit.builder(large).machine(HERE.withMemory(memory).withGpus(List.of()));
    }

    @Test
    void fit_plenty_isWhatTheBuilderOfModelsWouldChoose() {
        Fit fit = on(64 * GB).fit();

        assertThat(fit.contextSize()).isEqualTo(4096);
        assertThat(fit.parallel()).isEqualTo(16);
        assertThat(fit.contexts()).isEqualTo(4);
        assertThat(fit.kvType()).isEqualTo(KvType.F16);
        assertThat(fit.gpuLayers()).isZero();
        assertThat(fit.memory().cells()).isEqualTo(4L * 4096 * 57_344);
        assertThat(fit.explanation())
                .hasSize(7)
                .anySatisfy(line -> assertThat(line).isEqualTo("Context 4096: what the model was trained for."))
                .anySatisfy(line -> assertThat(line).contains("share the cells of 4 contexts"))
                .anySatisfy(line ->
                        assertThat(line).contains("64,000 MB are free under the memory of 64,000 MB that was named"));
    }

    /** What is given up, in its order: requests at a time, KV type, context. */
    @Test
    void fit_lessAndLess_givesUpWhatCostsLeastFirst() {
        assertThat(on(5_300_000_000L).fit()).satisfies(fit -> {
            assertThat(fit.parallel()).isBetween(1, 3).isEqualTo(fit.contexts());
            assertThat(fit.kvType()).isEqualTo(KvType.F16);
            assertThat(fit.contextSize()).isEqualTo(4096);
        });
        assertThat(on(4_850_000_000L).fit()).satisfies(fit -> {
            assertThat(fit.parallel()).isEqualTo(1);
            assertThat(fit.kvType()).isEqualTo(KvType.Q8_0);
            assertThat(fit.contextSize()).isEqualTo(4096);
        });
        assertThat(on(4_740_000_000L).fit()).satisfies(fit -> {
            assertThat(fit.contextSize()).isEqualTo(1024);
            assertThat(fit.explanation().get(0)).contains("trained for 4096, which does not fit");
        });
    }

    @Test
    void fit_tooLittle_isRefusedWithFigures() {
        InsufficientMemoryException refused = catchThrowableOfType(
                InsufficientMemoryException.class, () -> on(3 * GB).fit());

        assertThat(refused)
                .hasMessageContainingAll("7B.gguf needs 4,", "weights 4,288 MB", "KV cells", "context of 1024", "q8_0")
                .hasMessageContainingAll("2,850 MB are free", "the memory of 3,000 MB that was named", "quantisation");
        assertThat(refused.neededBytes().orElse(0)).isGreaterThan(4 * GB);
        assertThat(refused.availableBytes()).hasValue(2_850_000_000L);
        assertThat(refused.limit()).contains("that was named");
    }

    @Test
    void fit_whatWasAskedFor_isKeptOrRefused() {
        Fit fit = on(64 * GB)
                .contextSize(2048)
                .parallel(3)
                .kvType(KvType.Q8_0)
                .repack(Repack.OFF)
                .fit();

        assertThat(fit.contextSize()).isEqualTo(2048);
        assertThat(fit.parallel()).isEqualTo(3);
        assertThat(fit.contexts()).isEqualTo(3);
        assertThat(fit.repack()).isFalse();
        assertThat(fit.memory().repacked()).isZero();
        assertThat(fit.memory().cells()).isEqualTo(3L * 2048 * 57_344 * 34 / 64);
        assertThatThrownBy(() -> on(5 * GB)
                        .contextSize(4096)
                        .parallel(16)
                        .kvType(KvType.F16)
                        .fit())
                .isInstanceOf(InsufficientMemoryException.class)
                .hasMessageContainingAll("context of 4096", "16 requests", "Ask for a smaller context");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 255, 4097})
    void contextSize_outsideOfItsLimits_isRefused(int size) {
        assertThatThrownBy(() -> on(GB).contextSize(size))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("contextSize is " + size, "4096");
    }

    @Test
    void fit_gpuOfEnoughMemory_takesAllLayers() {
        Fit fit = Fit.builder(large)
                .machine(HERE.withMemory(8 * GB).withGpus(List.of(new Gpu("a large one", 24 * GB))))
                .fit();

        assertThat(fit.gpuLayers()).isEqualTo(29);
        assertThat(fit.repack()).isFalse();
        assertThat(fit.explanation()).contains("GPU layers 29 of 29: all fit.");
    }

    @Test
    void fit_gpuOfLittleMemory_takesSomeLayers() {
        Fit fit = Fit.builder(large)
                .machine(HERE.withMemory(8 * GB).withGpus(List.of(new Gpu("a small one", 4 * GB))))
                .fit();

        assertThat(fit.gpuLayers()).isBetween(8, 25);
        assertThat(fit.explanation()).anySatisfy(line -> assertThat(line).contains("beside 1 GiB that is left free"));
    }

    @Test
    void machine_here_tellsWhatCountsNow() {
        assertThat(HERE.processors()).isPositive();
        assertThat(HERE.withMemory(7 * GB).availableBytes()).hasValue(7 * GB);
        assertThatThrownBy(() -> HERE.withMemory(0)).isInstanceOf(InvalidInputException.class);
    }
}
