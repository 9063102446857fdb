package io.github.supercorrect.it.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A module that holds code, and the packages that it may use besides its own, those of the JDK and JSpecify's.
 *
 * @param name the module's folder without its prefix
 * @param uses packages, in the notation of ArchUnit
 */
record Room(String name, List<String> uses) {
    private static final String GRADING = "io.github.supercorrect.grading..";
    private static final String CORE = "io.github.supercorrect.core..";
    private static final String EVALUATION = "io.github.supercorrect.evaluation..";
    private static final String WORKER = "io.github.supercorrect.worker..";
    private static final String NANO = "io.github.supercorrect.nano..";
    private static final String LLAMA = "io.github.supercorrect.llama..";
    private static final String GGUF = "io.github.supercorrect.gguf..";
    private static final String JACKSON_CORE = "com.fasterxml.jackson.core..";
    private static final String JACKSON_ANNOTATIONS = "com.fasterxml.jackson.annotation..";
    private static final String SLF4J = "org.slf4j..";

    /** The module table of the architecture page: an arrow is added here and there, or not at all. */
    private static final List<Room> TABLE = List.of(
            room("grading"),
            room("core", GRADING, SLF4J, JACKSON_CORE, JACKSON_ANNOTATIONS),
            room("evaluation", CORE, GRADING),
            room("worker"),
            room("llama", "org.bytedeco.javacpp.."),
            room("engine-kherud", WORKER, "de.kherud.llama.."),
            room("engine-llama", WORKER, LLAMA),
            room("nano"),
            room("gguf", CORE, GRADING, WORKER, NANO, SLF4J),
            room("cli", GGUF, EVALUATION, CORE, GRADING, NANO, JACKSON_CORE, SLF4J, "picocli.."),
            room("examples", GGUF, CORE, GRADING),
            room("benchmarks", GGUF, CORE, WORKER, GRADING, JACKSON_CORE, "org.openjdk.jmh..", "com.sun.management.."));

    private static final List<String> PLAIN = List.of("grading", "core", "evaluation", "nano");
    private static final Path REPOSITORY = Path.of("..");
    private static final String FOLDER_PREFIX = "supercorrect-";

    private static Room room(String name, String... uses) {
        return new Room(name, List.of(uses));
    }

    /** The names of all modules that have Java sources. */
    static Stream<String> namesWithSources() {
        String[] folders = REPOSITORY
                .toFile()
                .list((parent, folder) ->
                        Files.isDirectory(parent.toPath().resolve(folder).resolve("src/main/java")));
        return Stream.of(folders == null ? new String[0] : folders)
                .map(folder -> folder.replaceFirst(FOLDER_PREFIX, ""))
                .sorted();
    }

    static Stream<String> namesInTable() {
        return TABLE.stream().map(Room::name);
    }

    /** The modules that have compiled classes: a build of some modules only looks at these. */
    static Stream<Room> built() {
        return TABLE.stream().filter(room -> Files.isDirectory(room.classFolder()));
    }

    /** The modules that must run without native code and without processes. */
    static Stream<Room> plain() {
        return built().filter(room -> PLAIN.contains(room.name));
    }

    String rootPackage() {
        return "io.github.supercorrect." + name.replace('-', '.') + "..";
    }

    /** All packages that the module may use; the empty name is that of primitive types. */
    String[] usablePackages() {
        Stream<String> always = Stream.of("", "java..", "javax.net..", "org.jspecify..", rootPackage());
        return Stream.concat(always, uses.stream()).toArray(String[]::new);
    }

    /** The module's classes, without its {@code module-info}. */
    JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("module-info"))
                .importPath(classFolder());
    }

    private Path classFolder() {
        return REPOSITORY.resolve(FOLDER_PREFIX + name).resolve("target/classes");
    }

    @Override
    public String toString() {
        return name;
    }
}
