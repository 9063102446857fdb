package io.github.supercorrect.gguf.internal.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.supercorrect.gguf.GgufFile;
import io.github.supercorrect.gguf.internal.write.SparseModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures are those of llama.cpp's dry run on the same shapes, on a processor with AVX2. */
class RepackingTest {

    private static final CpuFeatures AVX2 = new CpuFeatures("", Set.of("avx2"));

    @TempDir
    private Path folder;

    @Test
    void bytes_embeddingThatServesAsOutput_isRearrangedToo() throws IOException {
        assertThat(new Repacking(AVX2).bytes(shape("1.5B"))).isCloseTo(868_200_000L, within(500_000L));
    }

    @Test
    void bytes_typesThatAProcessorHasNoUseFor_areNone() throws IOException {
        GgufFile eight = shape("0.5B");

        assertThat(new Repacking(AVX2).bytes(eight)).isZero();
        assertThat(new Repacking(new CpuFeatures("", Set.of())).bytes(shape("1.5B")))
                .isZero();
        assertThat(new Repacking(new CpuFeatures("", Set.of("avx2", "amx_int8"))).bytes(eight))
                .isPositive();
        assertThat(new Repacking(new CpuFeatures("", Set.of("asimddp"))).bytes(eight))
                .isPositive();
    }

    @Test
    void read_cpuinfoOfEitherKind_isUnderstood() throws IOException {
        Path x86 = Files.writeString(
                folder.resolve("x86"), "model name\t: AMD EPYC\nflags\t\t: fpu sse4_2 avx2 fma\nmodel name\t: other\n");
        Path arm = Files.writeString(folder.resolve("arm"), "processor\t: 0\nFeatures\t: fp asimd asimddp i8mm\n");

        assertThat(CpuFeatures.read(x86).model()).isEqualTo("AMD EPYC");
        assertThat(CpuFeatures.read(x86).telling()).containsExactly("avx2", "fma", "sse4_2");
        assertThat(CpuFeatures.read(arm).telling()).containsExactly("asimd", "asimddp", "i8mm");
        assertThat(CpuFeatures.read(folder.resolve("none")).flags()).isEmpty();
    }

    private GgufFile shape(String name) throws IOException {
        return GgufFile.read(SparseModel.write(folder.resolve(name + ".gguf"), name));
    }
}
