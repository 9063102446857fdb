package io.github.supercorrect.gguf.doctor;

import io.github.supercorrect.worker.memory.MemoryShortage;
import java.nio.file.Files;
import java.nio.file.Path;

/** Java, and this library. */
final class JavaFacts {

    private static final String SECTION = "java";

    private JavaFacts() {}

    static void note(SystemView system, Notes notes) {
        notes.fact(SECTION, "supercorrect", version());
        notes.fact(
                SECTION,
                "version",
                system.property("java.version") + ", " + system.property("java.vm.name") + ", "
                        + system.property("java.vendor"));
        notes.fact(
                SECTION, "heap", MemoryShortage.megabytes(Runtime.getRuntime().maxMemory()) + " at most");
        notes.fact(
                SECTION,
                "encoding",
                "files " + system.property("file.encoding") + ", file names " + system.property("sun.jnu.encoding"));
        boolean windows = system.property("os.name").startsWith("Windows");
        Path launcher = Path.of(system.property("java.home"), "bin", windows ? "java.exe" : "java");
        if (!Files.isExecutable(launcher)) {
            notes.finding(
                    FindingCode.JAVA_LAUNCHER_MISSING,
                    Severity.ERROR,
                    "There is no " + launcher + ", which the engine's process needs.");
        }
    }

    private static String version() {
        String version = JavaFacts.class.getPackage().getImplementationVersion();
        return version == null ? "(version not packaged)" : version;
    }
}
