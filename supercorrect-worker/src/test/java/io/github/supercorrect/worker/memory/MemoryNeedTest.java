package io.github.supercorrect.worker.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryNeedTest {

    private static final long MB = 1_000_000;
    private static final MemoryNeed MAPPED = new MemoryNeed(4000 * MB, 500 * MB, true);
    private static final MemoryNeed READ = new MemoryNeed(4000 * MB, 500 * MB, false);

    @TempDir
    private Path root;

    private FakeSystem system;

    @BeforeEach
    void make() {
        system = new FakeSystem(root);
    }

    @Test
    void shortage_enoughOfAll_isNone() {
        assertThat(MAPPED.shortage(system.memory(), true)).isEmpty();
        assertThat(READ.shortage(system.memory(), false)).isEmpty();
    }

    /** Pages of the file can be read again; what is read or rearranged must stay. */
    @Test
    void shortage_machineBelowTheWeights_dependsOnWhoOwnsThem() {
        system.put("proc/meminfo", "MemTotal: 8000000 kB\nMemAvailable: 2000000 kB\n");

        assertThat(MAPPED.shortage(system.memory(), false)).isEmpty();
        assertThat(MAPPED.shortage(system.memory(), true)).hasValueSatisfying(shortage -> {
            assertThat(shortage.neededBytes()).isEqualTo(4500 * MB);
            assertThat(shortage.inWords("It"))
                    .isEqualTo("It needs 4,500 MB of memory, and 1,946 MB are free under the machine's memory of"
                            + " 8,192 MB");
        });
        assertThat(READ.shortage(system.memory(), false)).isPresent();
    }

    @Test
    void shortage_groupBelowTheWeights_isOneAlsoWhereTheyAreMapped() {
        system.group("", "3000000000", 100 * MB, 0, 0, 0);

        assertThat(limit(MAPPED.shortage(system.memory(), false))).contains("memory.max");
    }

    /** A second worker with the same file shares its pages, which the group counts once. */
    @Test
    void shortage_groupFullOfTheFilesOwnPages_isNone() {
        system.group("", "6000000000", 4900 * MB, 0, 4000 * MB, 0);

        assertThat(MAPPED.shortage(system.memory(), false)).isEmpty();
        assertThat(limit(MAPPED.shortage(system.memory(), true))).contains("memory.max");
    }

    @Test
    void shortage_addressSpaceBelowTheMappedFile_isOne() {
        system.addressSpace(5_000_000_000L);

        assertThat(limit(MAPPED.shortage(system.memory(), false))).contains("RLIMIT_AS");
    }

    @Test
    void shortage_addressSpaceForTheFileOnly_leavesNoRoomToRearrange() {
        system.addressSpace(9_000_000_000L);

        assertThat(MAPPED.shortage(system.memory(), false)).isEmpty();
        assertThat(limit(MAPPED.shortage(system.memory(), true))).contains("RLIMIT_AS");
    }

    private static String limit(Optional<MemoryShortage> shortage) {
        return shortage.map(found -> found.room().limit()).orElse("none");
    }
}
