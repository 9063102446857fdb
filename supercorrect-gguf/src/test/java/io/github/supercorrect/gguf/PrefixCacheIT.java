package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.gguf.internal.cache.UserCache;
import io.github.supercorrect.gguf.internal.process.NativeFiles;
import io.github.supercorrect.nano.NanoModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hierarchical prompt is computed once for all processes, and nobody gets another model's numbers. */
class PrefixCacheIT {

    private static final int HIERARCHICAL_PROMPT = 130;

    @TempDir
    Path folder;

    private Path model = Path.of("");

    /** A model of its own, with weights that no other test has: its header is nano's. */
    @BeforeEach
    void write() throws IOException {
        assumeTrue(
                NativeFiles.ofThisPlatform().absence().isEmpty(), "llama.cpp's libraries were left out of this build");
        model = NanoModel.unpackInto(folder);
        change(System.nanoTime());
    }

    private void change(long seed) throws IOException {
        byte[] weights = new byte[64];
        new Random(seed).nextBytes(weights);
        for (int i = 1; i < weights.length; i += 2) {
            weights[i] = 0x20; // the high byte of a small number
        }
        byte[] all = Files.readAllBytes(model);
        System.arraycopy(weights, 0, all, all.length - 4096, weights.length);
        Path next = folder.resolve("next.gguf");
        Files.write(next, all, StandardOpenOption.CREATE);
        Files.move(next, model, StandardCopyOption.REPLACE_EXISTING);
    }

    private int cached(GgufModelBuilder builder) {
        try (GgufModel opened = builder.engine(EngineChoice.LLAMA).open()) {
            GenerationResult result = new NanoChat().ask(opened, "What is 47 + 85?");
            return Objects.requireNonNull(result.usage()).cachedTokens();
        }
    }

    private GgufModelBuilder builder() {
        return GgufModel.builder(ModelReference.file(model));
    }

    private static Set<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(UserCache.open().prefixes())) {
            return files.collect(Collectors.toSet());
        }
    }

    @Test
    void open_again_startsWithThePromptComputed() throws IOException {
        Set<Path> before = kept();
        assertThat(cached(builder())).isZero();
        Set<Path> after = kept();
        after.removeAll(before);

        assertThat(after).singleElement().satisfies(file -> assertThat(
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------"));
        assertThat(cached(builder())).isGreaterThan(HIERARCHICAL_PROMPT);
    }

    @Test
    void open_otherWeightsWithTheSameHeader_computesAnew() throws IOException {
        assertThat(cached(builder())).isZero();
        change(System.nanoTime());

        assertThat(cached(builder())).isZero();
    }

    @Test
    void prefixCache_off_keepsNothing() throws IOException {
        Set<Path> before = kept();
        assertThat(cached(builder().prefixCache(false))).isZero();

        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void generate_secondRequest_saysWhatWasNotComputed() {
        try (GgufModel opened = builder().engine(EngineChoice.LLAMA).open()) {
            new NanoChat().ask(opened, "What is 47 + 85?");
            Usage usage =
                    Objects.requireNonNull(new NanoChat().ask(opened, "735 / 5").usage());

            assertThat(usage.cachedTokens()).isGreaterThan(HIERARCHICAL_PROMPT);
        }
    }
}
