package io.github.supercorrect.gguf.internal.gpu;

import static io.github.supercorrect.gguf.internal.gpu.CudaFiles.CUDA12;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.gguf.internal.cache.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CudaLibrariesTest {

    private static final List<String> NAMES = List.of("libcudart.so.12", "libcublasLt.so.12", "libcublas.so.12");

    @TempDir
    private Path root;

    @Test
    void find_nothing_namesWhatIsMissing() throws IOException {
        assertThat(find(Map.of(), null)).isEqualTo(new CudaLibraries(List.of(), NAMES));
    }

    @Test
    void find_severalInstallations_takesThemInOrder() throws IOException {
        Path standard = install("usr/lib/x86_64-linux-gnu");
        assertThat(find(Map.of(), null)).isEqualTo(in(standard));

        Path versioned = install("usr/local/cuda-12.4/lib64");
        assertThat(find(Map.of(), null)).isEqualTo(in(versioned));

        Path usual = install("usr/local/cuda/lib64");
        assertThat(find(Map.of(), null)).isEqualTo(in(usual));

        Path listed = install("opt/listed");
        Map<String, String> variables = Map.of("LD_LIBRARY_PATH", "relative:" + listed);
        assertThat(find(variables, null)).isEqualTo(in(listed));

        Path home = root.resolve("opt/home");
        Path inHome = install("opt/home/lib64");
        variables = Map.of("LD_LIBRARY_PATH", listed.toString(), "CUDA_HOME", home.toString());
        assertThat(find(variables, null)).isEqualTo(in(inHome));

        Path named = install("opt/named");
        assertThat(find(variables, named)).isEqualTo(in(named));
    }

    @Test
    void find_otherRelease_isPassedOver() throws IOException {
        Path other = root.resolve("usr/local/cuda-13.0/lib64");
        Files.createDirectories(other);
        Files.writeString(other.resolve("libcudart.so.13"), "");
        Path right = install("usr/local/cuda-12.1/lib64");
        assertThat(find(Map.of(), null)).isEqualTo(in(right));
    }

    @Test
    void find_partsInTwoFolders_takesBoth() throws IOException {
        Path first = root.resolve("opt/first");
        Files.createDirectories(first);
        Files.writeString(first.resolve(NAMES.get(0)), "");
        Path second = install("opt/second");
        Files.delete(second.resolve(NAMES.get(0)));
        assertThat(find(Map.of("LD_LIBRARY_PATH", first + ":" + second), null))
                .isEqualTo(new CudaLibraries(
                        List.of(
                                first.resolve(NAMES.get(0)),
                                second.resolve(NAMES.get(1)),
                                second.resolve(NAMES.get(2))),
                        List.of()));
    }

    private CudaLibraries find(Map<String, String> environment, @Nullable Path named) throws IOException {
        return CudaLibraries.find(CUDA12, new Surroundings(root, environment, named), UserCache.open());
    }

    private static CudaLibraries in(Path folder) {
        return new CudaLibraries(NAMES.stream().map(folder::resolve).toList(), List.of());
    }

    private Path install(String path) throws IOException {
        Path folder = root.resolve(path);
        Files.createDirectories(folder);
        for (String name : NAMES) {
            Files.writeString(folder.resolve(name), "");
        }
        return folder;
    }
}
