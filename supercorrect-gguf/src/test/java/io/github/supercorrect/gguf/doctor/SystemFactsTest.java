package io.github.supercorrect.gguf.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On roots of file systems made for it. */
class SystemFactsTest {

    private static final String GLIBC = "usr/lib/x86_64-linux-gnu/libc.so.6";

    @TempDir
    private Path root;

    @BeforeEach
    void makeAUsualSystem() {
        put("proc/cpuinfo", "model name : AMD EPYC\nflags : sse4_2 avx avx2 fma\n");
        put("etc/os-release", "NAME=x\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n");
        put("usr/lib/x86_64-linux-gnu/libgomp.so.1", "here");
        maps("/" + GLIBC);
        put(GLIBC, "\u007fELF...GNU C Library (Debian GLIBC 2.36-9+deb12u10) stable release version 2.36.\nCopyright");
    }

    @Test
    void note_usualSystem_hasNoFinding() {
        DoctorReport report = examine();

        assertThat(report.findings()).isEmpty();
        assertThat(report.isHealthy()).isTrue();
        assertThat(report.facts())
                .extracting(Fact::value)
                .contains("glibc 2.36", "present", "avx avx2 fma sse4_2")
                .anyMatch(value -> value.endsWith("Debian GNU/Linux 12 (bookworm)"));
    }

    @Test
    void note_noLibgomp_isAWarningThatNamesIt() throws IOException {
        Files.delete(root.resolve("usr/lib/x86_64-linux-gnu/libgomp.so.1"));

        assertThat(examine().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.LIBGOMP_MISSING);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).contains("libgomp.so.1", "portable engine");
        });
    }

    @Test
    void note_oldGlibc_isAWarningWithBothVersions() {
        put(GLIBC, "GNU C Library (GNU libc) stable release version 2.28.\n");

        assertThat(examine().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.GLIBC_OLD);
            assertThat(finding.message()).contains("2.28", "2.34");
        });
    }

    @Test
    void note_musl_isAnError() {
        maps("/lib/ld-musl-x86_64.so.1");

        DoctorReport report = examine();

        assertThat(codes(report)).containsExactly(FindingCode.GLIBC_MUSL);
        assertThat(report.isHealthy()).isFalse();
    }

    @Test
    void note_noAvx2_isAWarning() {
        put("proc/cpuinfo", "model name : QEMU Virtual CPU\nflags : sse4_2\n");

        assertThat(codes(examine())).containsExactly(FindingCode.CPU_BASIC);
    }

    @Test
    void note_systemThatTellsNothing_hasFactsAllTheSame() {
        SystemView nowhere = new SystemView(root.resolve("nowhere"), Map.of(), linux());
        Notes notes = new Notes(Privacy.of(nowhere));

        SystemFacts.note(nowhere, notes);
        MemoryFacts.note(nowhere, notes);

        assertThat(notes.report().facts()).extracting(Fact::value).contains("unknown", "not found", "no limit");
    }

    @Test
    void note_limitedGroup_isANoteWithTheFigures() {
        put("proc/meminfo", "MemTotal: 16000000 kB\nMemAvailable: 8000000 kB\n");
        put("proc/self/cgroup", "0::/\n");
        put("sys/fs/cgroup/cgroup.controllers", "memory\n");
        put("sys/fs/cgroup/memory.max", "1000000000\n");
        put("sys/fs/cgroup/memory.current", "900000000\n");
        Notes notes = new Notes(Privacy.of(system()));

        MemoryFacts.note(system(), notes);

        assertThat(notes.report().findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.MEMORY_LOW, FindingCode.MEMORY_LIMITED);
        assertThat(notes.report().findings().get(0).message()).contains("100 MB are free", "1,000 MB (memory.max)");
    }

    private DoctorReport examine() {
        Notes notes = new Notes(Privacy.of(system()));
        SystemFacts.note(system(), notes);
        return notes.report();
    }

    private static List<FindingCode> codes(DoctorReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    private SystemView system() {
        return new SystemView(root, Map.of(), linux());
    }

    private static Map<String, String> linux() {
        return Map.of("os.name", "Linux", "os.version", "6.1", "os.arch", "amd64");
    }

    private void maps(String library) {
        put(
                "proc/self/maps",
                "7f00-7f01 r-xp 00000000 fe:00 1 /usr/lib/jvm/libjvm.so\n7f02-7f03 r-xp 0 fe:00 2 " + library + "\n");
    }

    private void put(String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
