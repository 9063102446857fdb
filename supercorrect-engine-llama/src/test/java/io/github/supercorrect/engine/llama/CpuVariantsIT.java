package io.github.supercorrect.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every CPU variant that this processor runs, forced one by one, each in a process of its own. */
@Tag("slow")
class CpuVariantsIT {

    private static final float TOLERANCE = 0.05f;

    @TempDir
    Path folder;

    @Test
    void load_everyVariantOfThisProcessor_agreesWithTheBest() throws IOException, InterruptedException {
        FloatBuffer best = run("").orElseThrow();
        Map<String, Float> differences = new TreeMap<>();
        List<String> notRun = new ArrayList<>();
        for (String variant : variants()) {
            run(variant)
                    .ifPresentOrElse(
                            logits -> differences.put(variant, difference(best, logits)), () -> notRun.add(variant));
        }
        System.out.println("CPU variants, largest difference of a logit: " + differences + "; not run here: " + notRun);

        assertThat(differences).isNotEmpty();
        assertThat(differences.values()).allSatisfy(value -> assertThat(value).isLessThan(TOLERANCE));
    }

    private static List<String> variants() throws IOException {
        try (Stream<Path> files = Files.list(Natives.directory())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("libggml-cpu-"))
                    .map(name -> name.substring("libggml-cpu-".length(), name.indexOf('.')))
                    .sorted()
                    .toList();
        }
    }

    private java.util.Optional<FloatBuffer> run(String variant) throws IOException, InterruptedException {
        Path out = folder.resolve("logits-" + variant);
        Path log = folder.resolve("log-" + variant);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        VariantLogits.class.getName(),
                        Natives.directory().toString(),
                        Natives.nano().toString(),
                        variant,
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        if (process.exitValue() == VariantLogits.NOT_RUNNABLE) {
            return java.util.Optional.empty();
        }
        assertThat(process.exitValue())
                .as(variant + ": " + Files.readString(log))
                .isZero();
        return java.util.Optional.of(ByteBuffer.wrap(Files.readAllBytes(out)).asFloatBuffer());
    }

    private static float difference(FloatBuffer a, FloatBuffer b) {
        assertThat(a.remaining()).isEqualTo(b.remaining());
        float largest = 0;
        for (int i = 0; i < a.remaining(); i++) {
            largest = Math.max(largest, Math.abs(a.get(i) - b.get(i)));
        }
        return largest;
    }
}
