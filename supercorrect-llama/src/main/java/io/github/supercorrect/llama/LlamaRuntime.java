package io.github.supercorrect.llama;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * llama.cpp in this process: its libraries, loaded once from one directory, its devices and its log. Thread-safe.
 */
public final class LlamaRuntime {

    /** In the order in which they need each other; the mapping's own library is the last. */
    private static final List<String> LIBRARIES = List.of("ggml-base", "ggml", "llama", "jniLlamaC");

    private static final String LLAMA = "llama";
    /** Upstream's packages put the version into the file's name. */
    private static final Pattern VERSIONED = Pattern.compile("(?:lib)?(.+?)(?:\\.(v[0-9.]+))?\\.(?:so|dll|dylib)");

    private static final Pattern VARIANT = Pattern.compile("ggml-cpu-([a-z0-9_]+)\\.");
    private static final String LOAD_LIBRARIES = "org.bytedeco.javacpp.loadLibraries";

    private static @Nullable LlamaRuntime instance;

    private final Path directory;
    private final String version;
    private final String cpuVariant;

    private LlamaRuntime(Path directory, String cpuVariant) {
        this.directory = directory;
        this.version = version(directory);
        this.cpuVariant = cpuVariant;
    }

    /**
     * You get llama.cpp, loaded from this directory the first time and the same one ever after.
     *
     * @param directory holds the unpacked libraries, all of them
     * @param cpuVariant which of the processor variants to load, for example {@code haswell}; empty for the best one that this
     *     processor runs
     * @throws LlamaException if the libraries cannot be loaded, or do not fit this mapping
     */
    public static synchronized LlamaRuntime load(Path directory, String cpuVariant) {
        LlamaRuntime runtime = instance;
        if (runtime == null) {
            runtime = boot(directory.toAbsolutePath(), cpuVariant);
            instance = runtime;
        }
        if (!cpuVariant.isEmpty() && !cpuVariant.equals(runtime.cpuVariant)) {
            throw new LlamaException("This process computes with the CPU variant " + runtime.cpuVariant + "; "
                    + cpuVariant + " needs a process of its own");
        }
        return runtime;
    }

    private static LlamaRuntime boot(Path directory, String cpuVariant) {
        loadLibraries(directory);
        LlamaC.sc_tune_malloc();
        LlamaC.sc_log_install();
        LlamaC.sc_abort_install();
        String fault = LlamaC.sc_abi_fault();
        if (fault != null) {
            throw new LlamaException("The llama.cpp in " + directory + " does not fit this library: the field " + fault
                    + " is not where it should be");
        }
        loadProcessorVariant(directory, cpuVariant);
        List<LogLine> log = NativeLog.drain();
        if (LlamaC.ggml_backend_dev_count() == 0) {
            throw new LlamaException(
                    "No CPU backend in " + directory + " runs on this processor" + NativeLog.complaints(log));
        }
        LlamaC.llama_backend_init();
        return new LlamaRuntime(directory, cpuVariant.isEmpty() ? variant(log) : cpuVariant);
    }

    private static void loadProcessorVariant(Path directory, String cpuVariant) {
        if (cpuVariant.isEmpty()) {
            LlamaC.ggml_backend_load_all_from_path(bytes(directory.toString()));
            return;
        }
        Path library = directory.resolve(System.mapLibraryName("ggml-cpu-" + cpuVariant));
        if (!Files.isRegularFile(library) || !LlamaC.sc_backend_load(bytes(library.toString()))) {
            throw new LlamaException("The CPU variant " + cpuVariant + " cannot be loaded from " + directory
                    + NativeLog.complaints(NativeLog.drain()));
        }
    }

    /** JavaCPP's own loader is kept from unpacking: it would look for libraries of its own, in a cache of its own. */
    private static void loadLibraries(Path directory) {
        String before = System.setProperty(LOAD_LIBRARIES, "false");
        try {
            Map<String, Path> files = libraries(directory);
            for (String library : LIBRARIES) {
                Path file = files.get(library);
                if (file == null) {
                    throw new LlamaException("There is no library " + library + " in " + directory);
                }
                System.load(file.toString());
            }
        } catch (UnsatisfiedLinkError e) {
            throw new LlamaException("The native library cannot be loaded: " + e.getMessage(), e);
        } finally {
            if (before == null) {
                System.clearProperty(LOAD_LIBRARIES);
            } else {
                System.setProperty(LOAD_LIBRARIES, before);
            }
        }
    }

    /** The libraries in a directory by their names without version. */
    private static Map<String, Path> libraries(Path directory) {
        Map<String, Path> files = new HashMap<>();
        try (Stream<Path> listed = Files.list(directory)) {
            listed.forEach(file -> {
                Matcher name = VERSIONED.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    files.put(name.group(1), file);
                }
            });
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new LlamaException("The libraries in " + directory + " cannot be listed: " + e, e);
        }
    }

    /** Upstream's tag, from the library's name; the library itself only says that it is a development version. */
    private static String version(Path directory) {
        Path library = libraries(directory).get(LLAMA);
        Matcher name = VERSIONED.matcher(library == null ? "" : String.valueOf(library.getFileName()));
        return name.matches() && name.group(2) != null ? name.group(2) : LlamaC.llama_version();
    }

    /** The loader says which file it chose in its log only. */
    private static String variant(List<LogLine> log) {
        String found = "unknown";
        for (LogLine line : log) {
            Matcher matcher = VARIANT.matcher(line.text());
            if (line.text().contains("loaded CPU backend") && matcher.find()) {
                found = matcher.group(1);
            }
        }
        return found;
    }

    /** llama.cpp's version, for example {@code v0.5.0}. */
    public String version() {
        return version;
    }

    /** Which processor variant computes, for example {@code haswell}. */
    public String cpuVariant() {
        return cpuVariant;
    }

    /** Where the libraries are. */
    public Path directory() {
        return directory;
    }

    /** The lines logged since the last call; at most the newest 1,000. */
    public List<LogLine> drainLog() {
        return NativeLog.drain();
    }

    /** Features of processor and backends, in llama.cpp's words. */
    public String systemInfo() {
        return LlamaC.llama_print_system_info();
    }

    /** All devices that compute. */
    public List<Device> devices() {
        List<Device> devices = new ArrayList<>();
        for (int i = 0; i < LlamaC.ggml_backend_dev_count(); i++) {
            devices.add(new Device(
                    i,
                    LlamaC.sc_dev_name(i),
                    LlamaC.sc_dev_description(i),
                    LlamaC.sc_dev_backend(i),
                    Device.Kind.of(LlamaC.sc_dev_type(i))));
        }
        return List.copyOf(devices);
    }

    /**
     * Free memory of a device, in bytes. CUDA makes a context on a GPU that is asked for it, which takes some hundred megabytes
     * there; so ask only for those that will be used.
     */
    public long freeBytes(Device device) {
        if (device.index() < 0 || device.index() >= LlamaC.ggml_backend_dev_count()) {
            throw new IllegalArgumentException("There is no device " + device.index());
        }
        long[] memory = new long[2];
        LlamaC.sc_dev_memory(device.index(), memory);
        return memory[0];
    }

    /**
     * Adds a backend, for example CUDA's; afterwards {@link #devices} lists its devices.
     *
     * @param library the backend, an absolute path
     * @param preload libraries that it needs, loaded first and in this order
     * @throws LlamaException if one of them cannot be loaded; the message holds the dynamic linker's words
     */
    public synchronized void loadBackend(Path library, List<Path> preload) {
        try {
            preload.forEach(needed -> System.load(needed.toString()));
        } catch (UnsatisfiedLinkError e) {
            throw new LlamaException(String.valueOf(e.getMessage()), e);
        }
        NativeLog.drain();
        long before = LlamaC.ggml_backend_dev_count();
        boolean loaded = LlamaC.sc_backend_load(bytes(library.toString()));
        String said = NativeLog.complaints(NativeLog.drain());
        if (!loaded || LlamaC.ggml_backend_dev_count() == before) {
            throw new LlamaException((loaded ? "The backend found no device" : "The backend cannot be loaded") + said);
        }
    }

    /** Gives freed memory back to the system as far as the C library can. */
    public void trimMemory() {
        LlamaC.sc_trim_memory();
    }

    /** A C string: UTF-8, and a zero at the end. */
    static byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, bytes.length + 1);
    }
}
