package io.github.supercorrect.worker.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryWatchTest {

    @TempDir
    private Path root;

    private FakeSystem system;

    @BeforeEach
    void make() {
        system = new FakeSystem(root).group("", "1000000000", 1, 0, 0, 2);
    }

    @Test
    void sawKill_counterThatMovedSince_isTrueAndTheLimitIsNamed() {
        MemoryWatch watch = system.memory().watch();
        assertThat(watch.sawKill()).isFalse();

        system.group("", "1000000000", 1, 0, 0, 3);

        assertThat(watch.sawKill()).isTrue();
        assertThat(watch.killLimit()).isEqualTo("the control group's limit of 1,000 MB (memory.max)");
    }

    @Test
    void sawKill_machineOutOfMemory_isTrue() {
        MemoryWatch watch = system.memory().watch();

        system.put("proc/vmstat", "oom_kill 4\n");

        assertThat(watch.sawKill()).isTrue();
    }

    @Test
    void sawKill_version1_isRead() {
        system.put("proc/self/cgroup", "4:memory:/job\n").oldGroup("job", 1_000_000_000, 1, 0, 0);
        MemoryWatch watch = system.memory().watch();

        system.oldGroup("job", 1_000_000_000, 1, 0, 1);

        assertThat(watch.sawKill()).isTrue();
        assertThat(watch.killLimit()).contains("memory.limit_in_bytes");
    }

    /** The system forgets a process's limits with the process. */
    @Test
    void refusalLimit_processThatIsGone_isTheLastThatWasSeen() throws Exception {
        MemoryWatch watch = system.memory().watch();
        assertThat(watch.refusalLimit()).contains("memory.max");
        system.addressSpace(4_000_000_000L);
        watch.refresh();

        Files.delete(root.resolve("proc/self/limits"));
        watch.refresh();

        assertThat(watch.refusalLimit()).contains("address space of 4,000 MB");
    }

    @Test
    void watchChild_childThatIsDeadAlready_hasItsParentsLimits() {
        system.addressSpace(4_000_000_000L);

        MemoryWatch watch = system.memory().watchChild(Long.MAX_VALUE);

        assertThat(watch.refusalLimit()).contains("address space of 4,000 MB");
        assertThat(watch.killLimit()).contains("memory.max");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "std::bad_alloc",
                "exit code 1; There is insufficient memory for the Java Runtime Environment to continue.",
                "java.lang.OutOfMemoryError: unable to create native thread",
                "ggml_aligned_malloc: insufficient memory (attempted to allocate 120.00 MB)",
                "alloc_tensor_range: failed to allocate CPU buffer of size 939524096",
                "Native memory allocation (mmap) failed to map 65536 bytes",
                "exit code 1; Could not allocate compressed class space: 1073741824 bytes",
                "Could not reserve enough space for 131072KB object heap",
                "failed to mmap: Cannot allocate memory"
            })
    void speaksOfRefusal_wordsOfThoseWhoWereRefused_isTrue(String words) {
        assertThat(MemoryWatch.speaksOfRefusal(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit code 137, killed (SIGKILL), perhaps for want of memory", "segmentation fault", ""})
    void speaksOfRefusal_others_isFalse(String words) {
        assertThat(MemoryWatch.speaksOfRefusal(words)).isFalse();
    }
}
