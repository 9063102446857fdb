package io.github.supercorrect.worker.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostMemoryTest {

    private static final long MB = 1_000_000;

    @TempDir
    private Path root;

    private FakeSystem system;

    @BeforeEach
    void make() {
        system = new FakeSystem(root);
    }

    @Test
    void room_noLimits_isTheMachines() {
        assertThat(system.memory().room()).hasValueSatisfying(room -> {
            assertThat(room.bytes()).isEqualTo(20_000_000L * 1024);
            assertThat(room.limit()).isEqualTo("the machine's memory of 25,276 MB");
        });
        assertThat(system.memory().group()).isEmpty();
        assertThat(system.memory().addressSpace()).isEmpty();
        assertThat(system.memory().total()).hasValue(24_683_656L * 1024);
    }

    /** What other workers in the same container hold stands in the group's usage. */
    @Test
    void room_limitedGroup_isWhatOthersLeftOfIt() {
        system.put("proc/self/cgroup", "0::/app\n").group("app", "8000000000", 5000 * MB, 300 * MB, 1000 * MB, 0);

        assertThat(system.memory().room()).hasValueSatisfying(room -> {
            assertThat(room.bytes()).isEqualTo(3300 * MB);
            assertThat(room.bytesBesideFiles()).isEqualTo(4300 * MB);
            assertThat(room.limit()).isEqualTo("the control group's limit of 8,000 MB (memory.max)");
        });
    }

    @Test
    void group_limitFurtherOut_countsToo() {
        system.put("proc/self/cgroup", "0::/outer/inner\n")
                .group("outer", "2000000000", 500 * MB, 0, 0, 0)
                .group("outer/inner", "max", 400 * MB, 0, 0, 0);

        assertThat(system.memory().group())
                .hasValueSatisfying(room -> assertThat(room.bytes()).isEqualTo(1500 * MB));
    }

    /** A container sees its group as the root, and reads the path that it has outside. */
    @Test
    void group_pathThatIsNotThere_isTheRoot() {
        system.put("proc/self/cgroup", "0::/docker/0123abcd\n").group("", "1000000000", 400 * MB, 0, 0, 0);

        assertThat(system.memory().group())
                .hasValueSatisfying(room -> assertThat(room.bytes()).isEqualTo(600 * MB));
    }

    @Test
    void group_pathThatLeadsOut_isNotFollowed() {
        system.put("proc/self/cgroup", "0::/../../../proc\n").group("", "1000000000", 400 * MB, 0, 0, 0);

        assertThat(system.memory().group()).isEmpty();
    }

    @Test
    void group_softLimitBelowTheHardOne_isTheLimit() {
        system.group("", "3000000000", 400 * MB, 0, 0, 0).put("sys/fs/cgroup/memory.high", "1000000000\n");

        assertThat(system.memory().group())
                .hasValueSatisfying(room -> assertThat(room.bytes()).isEqualTo(600 * MB));
    }

    @Test
    void group_version1_isRead() {
        system.put("proc/self/cgroup", "5:cpu,cpuacct:/x\n4:memory:/job\n0::/\n")
                .oldGroup("job", 1000 * MB, 700 * MB, 100 * MB, 0)
                .oldGroup("", FakeSystem.UNLIMITED_V1, 9000 * MB, 0, 0);

        assertThat(system.memory().group()).hasValueSatisfying(room -> {
            assertThat(room.bytes()).isEqualTo(400 * MB);
            assertThat(room.limit()).contains("1,000 MB (memory.limit_in_bytes)");
        });
    }

    @Test
    void group_fullerThanItsLimit_leavesNothing() {
        system.group("", "1000000000", 1100 * MB, 0, 0, 0);

        assertThat(system.memory().room())
                .hasValueSatisfying(room -> assertThat(room.bytes()).isZero());
    }

    @Test
    void addressSpace_limited_isWhatTheProcessLeftOfIt() {
        system.addressSpace(4_000_000_000L);

        assertThat(system.memory().addressSpace()).hasValueSatisfying(room -> {
            assertThat(room.bytes()).isEqualTo(4_000_000_000L - 2_000_000L * 1024);
            assertThat(room.limit()).contains("4,000 MB", "RLIMIT_AS", "ulimit -v");
        });
    }

    @Test
    void everything_systemThatTellsNothing_isUnknown() {
        HostMemory nowhere = HostMemory.below(root.resolve("nowhere"));

        assertThat(nowhere.room()).isEmpty();
        assertThat(nowhere.total()).isEmpty();
        assertThat(nowhere.addressSpace()).isEmpty();
        assertThat(nowhere.watch().sawKill()).isFalse();
        assertThat(nowhere.watch().killLimit()).isEqualTo("the memory of the machine");
    }

    @Test
    void assumed_anything_isAllThatThereIs() {
        system.addressSpace(1);
        HostMemory assumed = HostMemory.assumed(5000 * MB, "what was named");

        assertThat(assumed.room()).hasValue(new MemoryRoom(5000 * MB, 5000 * MB, 5000 * MB, "what was named"));
        assertThat(assumed.group()).isEmpty();
        assertThat(assumed.addressSpace()).isEmpty();
    }
}
