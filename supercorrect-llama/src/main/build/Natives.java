// A part of this module's build, started as a source file; it is in no jar.
// SPDX-License-Identifier: Apache-2.0

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Fills the folder of a platform's natives jar with upstream's libraries, our own one (the glue), an index and licences.
 *
 * <pre>
 * build   PLATFORMS MODULE-FOLDER JAVACPP-JAR   as src/main/npm/PLATFORM says; status 2: a package cannot be fetched
 * missing PLATFORMS MODULE-FOLDER REASON        a marker, which says what was missing
 * </pre>
 *
 * Commas stand between platforms. Both declare the jar's Java module, so that others can require it. Each step is left out if nothing it reads is newer.
 */
public final class Natives {
    private static final String MAPPING = "io.github.supercorrect.llama.LlamaC";
    private static final String HEADERS = "node-llama-cpp/llama/gitRelease.bundle";
    private static final Pattern RELEASE = Pattern.compile("\"(?:release|tag)\"\\s*:\\s*\"([^\"]+)\"");

    private static final Pattern GLIBC = Pattern.compile("\0GLIBC_(\\d+)\\.(\\d+)(?:\\.(\\d+))?\0");
    private static final Pattern GLIBCXX = Pattern.compile("\0GLIBCXX_(\\d+)\\.(\\d+)(?:\\.(\\d+))?\0");

    private final String platform;
    private final Path module;
    private final Path definition;
    private final Path npm;
    private final Path glueFolder;
    private final Path jar;
    private final Path packed;
    private final Properties parts = new Properties();

    private Natives(String platform, Path module) {
        this.platform = platform;
        this.module = module;
        definition = module.resolve("src/main/npm").resolve(platform);
        npm = module.resolve("target/npm").resolve(platform);
        glueFolder = module.resolve("target/glue").resolve(platform);
        jar = module.resolve("target/natives").resolve(platform);
        packed = jar.resolve("META-INF/supercorrect-natives").resolve(platform);
    }

    public static void main(String[] arguments) {
        try {
            for (String platform : arguments[1].split(",")) {
                Natives natives = new Natives(platform, Path.of(arguments[2]));
                if (arguments[0].equals("missing")) {
                    natives.mark(arguments[3]);
                } else {
                    natives.build(arguments[3]);
                }
            }
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(e.status);
        } catch (IOException e) {
            System.err.println(e);
            System.exit(1);
        }
    }

    /** What stops the build, in words for its reader. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int status;

        Refusal(int status, String message) {
            super(message);
            this.status = status;
        }
    }

    private void build(String javacpp) throws IOException {
        readParts();
        fetch();
        unpackHeaders();
        checkReleases();
        compileGlue(javacpp);
        pack();
    }

    /** Lists are separated by spaces. */
    private void readParts() throws IOException {
        try (var reader = Files.newBufferedReader(definition.resolve("natives.properties"))) {
            parts.load(reader);
        }
        String release = part("release");
        parts.replaceAll((key, value) -> value.toString().replace("{release}", release));
    }

    private String part(String key) {
        return parts.getProperty(key, "");
    }

    private List<String> list(String key) {
        return part(key).isEmpty() ? List.of() : List.of(part(key).split(" "));
    }

    // --- Packages ---

    private void fetch() throws IOException {
        Path done = npm.resolve("fetched");
        Path lock = definition.resolve("package-lock.json");
        if (isNewer(done, List.of(lock))) {
            return;
        }
        delete(npm);
        Files.createDirectories(npm);
        Files.copy(lock, npm.resolve(lock.getFileName()));
        Files.copy(definition.resolve("package.json"), npm.resolve("package.json"));
        // a cached package will do: its hash is checked all the same
        run(2, npm, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error");
        Files.writeString(done, "");
    }

    private void unpackHeaders() throws IOException {
        Path bundle = npm.resolve("node_modules").resolve(HEADERS);
        Path headers = npm.resolve("llama.cpp");
        if (!Files.exists(bundle) || isNewer(headers.resolve("LICENSE"), List.of(npm.resolve("fetched")))) {
            return;
        }
        delete(headers);
        run(1, npm, "git", "clone", "-q", "--no-checkout", bundle.toString(), headers.toString());
        run(1, headers, "git", "checkout", "-q", "HEAD", "--", "include", "ggml/include", "src/llama-ext.h", "LICENSE");
        delete(headers.resolve(".git"));
    }

    private Path packageFolder() {
        return npm.resolve("node_modules").resolve(part("package"));
    }

    private Path libraries() {
        return packageFolder().resolve(part("folder"));
    }

    private void checkReleases() throws IOException {
        if (part("unstated").isEmpty()) {
            checkRelease("the libraries", libraries().resolve("_nlcBuildMetadata.json"));
        }
        Path headers = npm.resolve("node_modules/node-llama-cpp/llama/llama.cpp.info.json");
        if (Files.exists(headers)) {
            checkRelease("the headers", headers);
        }
    }

    private void checkRelease(String what, Path file) throws IOException {
        Matcher release = RELEASE.matcher(Files.readString(file));
        String found = release.find() ? release.group(1) : "unknown";
        if (!found.equals(part("release"))) {
            throw new Refusal(
                    1,
                    platform + ": " + what + " are llama.cpp's " + found + "; natives.properties says "
                            + part("release"));
        }
    }

    // --- Glue ---

    private void compileGlue(String javacpp) throws IOException {
        Path glue = glueFolder.resolve(part("glue"));
        List<Path> sources = new ArrayList<>(files(module.resolve("src/main/cpp")));
        sources.add(module.resolve("src/main/java").resolve(MAPPING.replace('.', '/') + ".java"));
        sources.add(module.resolve("src/main/build/Natives.java"));
        sources.add(definition.resolve("natives.properties"));
        sources.add(npm.resolve("fetched"));
        if (part("glue").isEmpty() || isNewer(glue, sources)) {
            return;
        }
        delete(glueFolder);
        Files.createDirectories(glueFolder);
        run(1, module, glueCommand(javacpp).toArray(String[]::new));
        if (!Files.exists(glue)) {
            throw new Refusal(1, "JavaCPP made no " + glue);
        }
    }

    private List<String> glueCommand(String javacpp) {
        Path shim = module.resolve("src/main/cpp");
        Path headers = npm.resolve("llama.cpp");
        Path jdk = Path.of(System.getProperty("java.home"), "include");
        List<String> command = new ArrayList<>(List.of(java(), "-jar", javacpp));
        command.addAll(List.of("-classpath", module.resolve("target/classes").toString(), "-d", glueFolder.toString()));
        command.addAll(list("javacpp"));
        command.add("-Dplatform.path.separator=" + File.pathSeparator);
        command.add("-Dplatform.includepath="
                + join(
                        shim.resolve(part("include")),
                        shim,
                        jdk,
                        jdk.resolve("linux"),
                        headers.resolve("include"),
                        headers.resolve("ggml/include"),
                        headers.resolve("src")));
        command.add("-Dplatform.linkpath=" + libraries());
        // the default burns this machine's folder into the library
        command.add("-Dplatform.linkpath.prefix2=-L");
        command.add("-Dplatform.link=" + String.join(File.pathSeparator, list("link")));
        command.add(MAPPING);
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String join(Path... folders) {
        return String.join(
                File.pathSeparator, Arrays.stream(folders).map(Path::toString).toList());
    }

    // --- Jar ---

    private void pack() throws IOException {
        delete(jar);
        Files.createDirectories(packed);
        Map<String, String> index = new TreeMap<>();
        String origin = origin();
        for (String name : list("load")) {
            add(index, libraries().resolve(name), "MIT", origin);
        }
        for (String pattern : list("also")) {
            for (Path library : matching(libraries(), pattern)) {
                add(index, library, "MIT", origin);
            }
        }
        List<String> load = new ArrayList<>(list("load"));
        if (!part("glue").isEmpty()) {
            add(index, glueFolder.resolve(part("glue")), "Apache-2.0", "this project, with JavaCPP");
            load.add(part("glue"));
        }
        index.put("platform", platform);
        index.put("llama.cpp", part("release"));
        index.put("load", String.join(",", load));
        parts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("cuda."))
                .forEach(key -> index.put(key, part(key)));
        copyLicences();
        frame();
        writeIndex(index);
    }

    /** Package, version and hash as locked. NOTICE must say the same. */
    private String origin() throws IOException {
        String name = part("package");
        Pattern entry = Pattern.compile("\"node_modules/" + Pattern.quote(name)
                + "\"\\s*:\\s*\\{\\s*\"version\"\\s*:\\s*\"([^\"]+)\",\\s*\"integrity\"\\s*:\\s*\"([^\"]+)\"");
        Matcher locked = entry.matcher(Files.readString(definition.resolve("package-lock.json")));
        if (!locked.find()) {
            throw new Refusal(1, "package-lock.json has no version and hash for " + name);
        }
        String version = name + " " + locked.group(1);
        String text = Files.readString(module.resolveSibling("NOTICE"));
        if (!text.contains(version) || !text.contains(locked.group(2))) {
            throw new Refusal(1, "NOTICE does not name " + version + " " + locked.group(2));
        }
        return "npm " + version + " " + locked.group(2);
    }

    private void add(Map<String, String> index, Path library, String licence, String origin) throws IOException {
        if (!Files.isRegularFile(library)) {
            throw new Refusal(1, "there is no " + library);
        }
        String name = library.getFileName().toString();
        byte[] content = Files.readAllBytes(library);
        Files.write(packed.resolve(name), content);
        newest(index, "needs.glibc", GLIBC, content);
        newest(index, "needs.glibcxx", GLIBCXX, content);
        index.put("file." + name + ".size", String.valueOf(content.length));
        index.put("file." + name + ".sha256", sha256(content));
        index.put("file." + name + ".version", part("release"));
        index.put("file." + name + ".licence", licence);
        index.put("file." + name + ".origin", origin);
    }

    /** The newest version of a C library's symbols that any of the files names. */
    private static void newest(Map<String, String> index, String key, Pattern symbols, byte[] content) {
        Matcher symbol = symbols.matcher(new String(content, StandardCharsets.ISO_8859_1));
        // the zero that ends one name may begin the next
        for (int from = 0; symbol.find(from); from = symbol.end() - 1) {
            String version = symbol.group().replaceAll("[^0-9.]", "");
            String known = index.get(key);
            if (known == null || Runtime.Version.parse(known).compareTo(Runtime.Version.parse(version)) < 0) {
                index.put(key, version);
            }
        }
    }

    private void copyLicences() throws IOException {
        Path upstream = npm.resolve("llama.cpp/LICENSE");
        if (Files.exists(upstream)) {
            Files.copy(upstream, packed.resolve("LICENSE.llama.cpp"));
        }
        Files.copy(packageFolder().resolve("LICENSE"), packed.resolve("LICENSE.node-llama-cpp"));
    }

    /** Sorted and without a date, and the last file that is written: it stands for all. */
    private void writeIndex(Map<String, String> index) throws IOException {
        StringBuilder text = new StringBuilder();
        index.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        Files.writeString(packed.resolve("index.properties"), text);
    }

    private void mark(String reason) throws IOException {
        delete(jar);
        Files.createDirectories(packed);
        frame();
        Files.writeString(packed.resolve("missing.txt"), reason + " was missing when this jar was built\n");
    }

    /** The module's declaration and what every jar of this project holds. */
    private void frame() throws IOException {
        for (String file : List.of("LICENSE", "NOTICE")) {
            Files.copy(module.resolveSibling(file), jar.resolve("META-INF").resolve(file));
        }
        compileDeclaration();
    }

    /** A name and nothing else: folders under META-INF are open to everybody. */
    private void compileDeclaration() throws IOException {
        Path source =
                module.resolve("target/generated-sources").resolve(platform).resolve("module-info.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "module io.github.supercorrect.llama." + platform.replace('-', '.') + " {}\n");
        ToolProvider javac =
                ToolProvider.findFirst("javac").orElseThrow(() -> new Refusal(1, "this Java has no compiler"));
        if (javac.run(
                        System.out,
                        System.err,
                        "--release",
                        "17",
                        "-Xlint:-module",
                        "-d",
                        jar.toString(),
                        source.toString())
                != 0) {
            throw new Refusal(1, "the module declaration of " + platform + " does not compile");
        }
    }

    // --- Files and processes ---

    private static boolean isNewer(Path made, List<Path> sources) throws IOException {
        if (!Files.exists(made)) {
            return false;
        }
        FileTime time = Files.getLastModifiedTime(made);
        for (Path source : sources) {
            if (Files.getLastModifiedTime(source).compareTo(time) > 0) {
                return false;
            }
        }
        return true;
    }

    private static void run(int statusOnFailure, Path folder, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                // a package that is not the locked one is no package that cannot be had
                int status = output.contains("EINTEGRITY") ? 1 : statusOnFailure;
                throw new Refusal(status, String.join(" ", command) + "\n" + output);
            }
        } catch (InterruptedException e) {
            throw new Refusal(1, command[0] + " was interrupted");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Path> matching(Path folder, String glob) throws IOException {
        List<Path> found = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, glob)) {
            files.forEach(found::add);
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
