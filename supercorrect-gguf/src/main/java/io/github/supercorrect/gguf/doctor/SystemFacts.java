package io.github.supercorrect.gguf.doctor;

import io.github.supercorrect.gguf.internal.fit.CpuFeatures;
import io.github.supercorrect.gguf.internal.gpu.LinkerFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** System, processor, C library. */
final class SystemFacts {

    private static final String SECTION = "system";
    private static final String LIBGOMP = "libgomp.so.1";

    private SystemFacts() {}

    static void note(SystemView system, Notes notes) {
        notes.fact(
                SECTION,
                "name",
                system.property("os.name") + " " + system.property("os.version") + " (" + system.property("os.arch")
                        + ")" + distribution(system));
        noteProcessor(system, notes);
        if (system.property("os.name").equals("Linux")) {
            noteCLibrary(CLibrary.of(system), notes);
            noteLibgomp(system, notes);
        }
    }

    private static String distribution(SystemView system) {
        return system.text("etc/os-release")
                .flatMap(text -> text.lines()
                        .filter(line -> line.startsWith("PRETTY_NAME="))
                        .findFirst())
                .map(line -> ", " + line.substring("PRETTY_NAME=".length()).replace("\"", ""))
                .orElse("");
    }

    private static void noteProcessor(SystemView system, Notes notes) {
        CpuFeatures processor = CpuFeatures.read(system.root().resolve("proc/cpuinfo"));
        notes.fact(
                SECTION,
                "processor",
                (processor.model().isEmpty() ? "" : processor.model() + ", ")
                        + Runtime.getRuntime().availableProcessors() + " that this process may use");
        if (!processor.flags().isEmpty()) {
            notes.fact(SECTION, "features", String.join(" ", processor.telling()));
        }
        boolean x86 = system.property("os.arch").equals("amd64");
        if (x86 && !processor.flags().isEmpty() && !processor.flags().contains("avx2")) {
            notes.finding(
                    FindingCode.CPU_BASIC,
                    Severity.WARNING,
                    "The processor, or the virtual machine, has no AVX2: models run, several times slower.");
        }
    }

    private static void noteCLibrary(CLibrary library, Notes notes) {
        notes.fact(
                SECTION,
                "C library",
                library.name().isEmpty() ? "unknown" : (library.name() + " " + library.version()).strip());
        if (library.name().equals("musl")) {
            notes.finding(
                    FindingCode.GLIBC_MUSL,
                    Severity.ERROR,
                    "The C library is musl (Alpine, for example); the engines are built for glibc.");
        } else if (library.isOlderThan(EngineFacts.neededGlibc())) {
            notes.finding(
                    FindingCode.GLIBC_OLD,
                    Severity.WARNING,
                    "glibc is " + library.version() + "; the fast engine needs " + EngineFacts.neededGlibc()
                            + " or newer. The portable engine runs instead.");
        }
    }

    private static void noteLibgomp(SystemView system, Notes notes) {
        Optional<Path> found = LinkerFolders.of(system.root(), system.environment()).stream()
                .map(folder -> folder.resolve(LIBGOMP))
                .filter(Files::isRegularFile)
                .findFirst();
        notes.fact(SECTION, "libgomp", found.isPresent() ? "present" : "not found");
        if (found.isEmpty()) {
            notes.finding(
                    FindingCode.LIBGOMP_MISSING,
                    Severity.WARNING,
                    LIBGOMP + " was not found; the portable engine needs it, the fast one does not.");
        }
    }
}
