package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.gguf.internal.cache.UserCache;
import io.github.supercorrect.gguf.internal.hash.Sha256;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The native libraries of one platform, as resources on the class path: a folder with an {@code index.properties}, whose lines
 * {@code file.NAME.sha256=HASH} name the files; or with a {@code missing.txt} that says why the build left them out.
 */
public final class NativeFiles {

    private static final String ROOT = "META-INF/supercorrect-natives/";
    private static final Pattern FILE = Pattern.compile("file\\.(.+)\\.sha256");

    private final ClassLoader loader;
    private final String platform;

    NativeFiles(ClassLoader loader, String platform) {
        this.loader = loader;
        this.platform = platform;
    }

    /** Those for the processor of this machine. */
    public static NativeFiles ofThisPlatform() {
        return of(platform(System.getProperty("os.name"), System.getProperty("os.arch")));
    }

    /** Those whose jar has this classifier. */
    public static NativeFiles of(String classifier) {
        ClassLoader own = NativeFiles.class.getClassLoader();
        return new NativeFiles(own == null ? ClassLoader.getSystemClassLoader() : own, classifier);
    }

    /** The lines of the index; empty if there are no such files. */
    public Optional<Properties> index() throws IOException {
        String index = text("index.properties");
        return index == null ? Optional.empty() : Optional.of(properties(index));
    }

    static String platform(String system, String processor) {
        String name = system.toLowerCase(Locale.ROOT);
        String os = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "macos" : "linux";
        return os + "-"
                + switch (processor) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm64";
                    default -> processor;
                };
    }

    /** Why there are none, empty if there are. */
    public Optional<String> absence() {
        try {
            if (text("index.properties") != null) {
                return Optional.empty();
            }
            String reason = text("missing.txt");
            return Optional.of(
                    reason == null
                            ? "no native libraries for " + platform + " are on the class path"
                            : "the native libraries for " + platform + " were left out of the build: "
                                    + reason.strip());
        } catch (IOException e) {
            return Optional.of("the native libraries for " + platform + " cannot be read: " + e);
        }
    }

    /** All files in one directory of the cache that belongs to this very content, each verified. */
    public Path unpack(UserCache cache) throws IOException {
        String index = text("index.properties");
        if (index == null) {
            throw new FileNotFoundException(absence().orElse(platform));
        }
        String key = Sha256.of(index);
        for (Map.Entry<String, String> file : files(index).entrySet()) {
            String name = file.getKey();
            cache.file(key, name, file.getValue(), () -> open(name));
        }
        return cache.entry(key);
    }

    private static Properties properties(String index) throws IOException {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(
                new ByteArrayInputStream(index.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
        return properties;
    }

    private static Map<String, String> files(String index) throws IOException {
        Properties properties = properties(index);
        Map<String, String> files = new TreeMap<>();
        for (String property : properties.stringPropertyNames()) {
            Matcher file = FILE.matcher(property);
            if (file.matches()) {
                files.put(plain(file.group(1)), properties.getProperty(property));
            }
        }
        if (files.isEmpty()) {
            throw new IOException("the index of the native libraries names no file");
        }
        return files;
    }

    private static String plain(String name) throws IOException {
        if (name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            throw new IOException("the index of the native libraries names a path: " + name);
        }
        return name;
    }

    private @Nullable String text(String name) throws IOException {
        try (InputStream in = loader.getResourceAsStream(ROOT + platform + "/" + name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private InputStream open(String name) throws IOException {
        InputStream in = loader.getResourceAsStream(ROOT + platform + "/" + name);
        if (in == null) {
            throw new FileNotFoundException(name + " is named in the index of the native libraries and is missing");
        }
        return in;
    }

    @Override
    public String toString() {
        return platform;
    }
}
