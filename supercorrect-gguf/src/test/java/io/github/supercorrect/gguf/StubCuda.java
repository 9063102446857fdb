package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Libraries with CUDA's names, compiled here, that fail as CUDA does without a GPU. */
final class StubCuda {

    static final String DRIVER = "libcuda.so.1";

    private final Path folder;

    StubCuda(Path folder) {
        this.folder = folder;
    }

    /** @param version of CUDA, 11040 for 11.4 */
    StubCuda driver(int version, int result) throws Exception {
        compile("driver", DRIVER, "-DVERSION=" + version, "-DRESULT=" + result);
        return this;
    }

    /** The three libraries of CUDA 12 that the backend needs. */
    StubCuda toolkit() throws Exception {
        compile("cudart", "libcudart.so.12");
        compile("cublasLt", "libcublasLt.so.12");
        compile("cublas", "libcublas.so.12");
        return this;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private void compile(String source, String library, String... options) throws Exception {
        Path c = copy(source + ".c");
        Path map = copy(source + ".map");
        List<String> command = new ArrayList<>(List.of(
                "cc",
                "-shared",
                "-fPIC",
                "-w",
                "-Wl,-soname," + library,
                "-Wl,--version-script," + map,
                "-o",
                file(library).toString(),
                c.toString()));
        command.addAll(Arrays.asList(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    private Path copy(String name) throws IOException {
        Path copy = folder.resolve(name);
        try (InputStream in = StubCuda.class.getResourceAsStream("/stub-cuda/" + name)) {
            Files.copy(in, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }
}
