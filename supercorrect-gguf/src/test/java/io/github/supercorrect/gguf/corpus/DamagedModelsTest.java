package io.github.supercorrect.gguf.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.management.ThreadMXBean;
import io.github.supercorrect.gguf.internal.file.GgufException;
import io.github.supercorrect.gguf.internal.file.GgufHeader;
import io.github.supercorrect.gguf.internal.file.SupportedModels;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(300)
class DamagedModelsTest {

    /** What GgufHeader promises, all allocations of a read added up. */
    private static final long MOST_ALLOCATED = 40L << 20;

    private static final long SEED = 4;
    private static final int MUTATIONS = 500;

    @TempDir
    Path directory;

    @Test
    void kinds_all_areRefusedUnlessHarmless() throws IOException {
        List<DamagedModel> kinds = DamagedModels.kinds().toList();
        List<String> outcomes = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        int refused = 0;
        for (DamagedModel kind : kinds) {
            String outcome = outcome(kind);
            outcomes.add(kind.name() + ": " + outcome);
            refused += outcome.isEmpty() ? 0 : 1;
            if (outcome.isEmpty() && !kind.harmless()) {
                passed.add(kind.name());
            }
        }
        Files.write(Files.createDirectories(Path.of("target")).resolve("damaged-models.txt"), outcomes);

        assertThat(passed).isEmpty();
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(190);
        assertThat(kinds).extracting(DamagedModel::name).doesNotHaveDuplicates();
        assertThat((double) refused / kinds.size()).isGreaterThan(0.85);
    }

    @Test
    void mutations_all_areRefusedOrRead() throws IOException {
        int refused = 0;
        for (DamagedModel mutation : DamagedModels.mutations(SEED, MUTATIONS).toList()) {
            refused += outcome(mutation).isEmpty() ? 0 : 1;
        }

        assertThat(refused).isBetween(1, MUTATIONS);
    }

    @Test
    void mutations_sameSeed_giveTheSameBytes() {
        List<byte[]> first =
                DamagedModels.mutations(SEED, 5).map(DamagedModel::bytes).toList();
        List<byte[]> second =
                DamagedModels.mutations(SEED, 5).map(DamagedModel::bytes).toList();

        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).isEqualTo(first.get(i));
        }
    }

    static Stream<DamagedModel> controls() {
        return DamagedModels.controls();
    }

    @ParameterizedTest
    @MethodSource("controls")
    void read_undamagedFile_isFine(DamagedModel control) {
        assertThatCode(() -> SupportedModels.check(GgufHeader.read(write(control))))
                .doesNotThrowAnyException();
    }

    /** Empty if it is read; anything else than these two outcomes fails the test. */
    private String outcome(DamagedModel model) throws IOException {
        Path file = write(model);
        long before = allocated();
        try {
            SupportedModels.check(GgufHeader.read(file));
            return "";
        } catch (GgufException e) {
            return String.valueOf(e.getMessage()).substring(file.toString().length() + 2);
        } catch (RuntimeException | IOException e) {
            throw new AssertionError(model.name(), e);
        } finally {
            assertThat(allocated() - before).as(model.name()).isLessThan(MOST_ALLOCATED);
        }
    }

    private Path write(DamagedModel model) throws IOException {
        return Files.write(directory.resolve("model.gguf"), model.bytes());
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
