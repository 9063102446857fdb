package io.github.supercorrect.engine.kherud;

import io.github.supercorrect.worker.engine.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts the binding's native library where only this user can change it and tells the binding to take it from there. Must run
 * before any class of {@code de.kherud.llama} is initialised: that deletes every {@code llama*} file of its temporary
 * directory, by default the user's.
 */
final class NativeLibrary {

    private static final String DIRECTORY = "de.kherud.llama.lib.path";

    /** The dynamic linker's words on a library in a file system that is mounted noexec. */
    private static final String NOT_EXECUTABLE = "failed to map segment";

    private NativeLibrary() {}

    static void prepare(String directory) throws EngineException {
        String resource = resource();
        Path target = Path.of(directory).toAbsolutePath();
        try (InputStream library = NativeLibrary.class.getResourceAsStream(resource)) {
            if (library == null) {
                throw new EngineException("de.kherud:llama 4.2.0 has no library for this system (" + resource + ")");
            }
            unpack(library.readAllBytes(), target.resolve(System.mapLibraryName("jllama")));
            Path temporary = Files.createTempDirectory(Path.of("").toAbsolutePath(), "binding");
            System.setProperty("de.kherud.llama.tmpdir", temporary.toString());
            System.setProperty(DIRECTORY, target.toString());
        } catch (IOException e) {
            throw new EngineException("Cannot unpack the native library into " + target + ": " + e, e);
        }
    }

    /** Reuses what is there only if it is the same to the last byte; otherwise replaces it in one step. */
    private static void unpack(byte[] library, Path target) throws IOException {
        if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), library)) {
            return;
        }
        Path part = Files.createTempFile(target.getParent(), "jllama", ".part");
        try {
            Files.write(part, library);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The binding lists every directory that it tried; what counts is why the first did not do. */
    static String reason(UnsatisfiedLinkError error) {
        String message = loadError().orElse(String.valueOf(error.getMessage()));
        if (message.contains(NOT_EXECUTABLE)) {
            return "The native library may not be run in " + System.getProperty(DIRECTORY) + " (" + NOT_EXECUTABLE
                    + "): it seems to be mounted noexec. Set the system property supercorrect.cache or the variable"
                    + " XDG_CACHE_HOME to another directory.";
        }
        return "The native library cannot be loaded: " + message;
    }

    /** The dynamic linker's own words, which the binding prints and does not pass on. */
    private static Optional<String> loadError() {
        try {
            System.load(Path.of(System.getProperty(DIRECTORY), System.mapLibraryName("jllama"))
                    .toString());
            return Optional.empty();
        } catch (LinkageError e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    /** The binding's own naming of systems. */
    private static String resource() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String folder = system.startsWith("windows") ? "Windows" : system.startsWith("mac") ? "Mac" : "Linux";
        String processor = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        return "/de/kherud/llama/" + folder + "/" + processor + "/" + System.mapLibraryName("jllama");
    }
}
