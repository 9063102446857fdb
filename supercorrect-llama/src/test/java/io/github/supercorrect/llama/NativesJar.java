package io.github.supercorrect.llama;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The packed jar of a platform, as it was built. */
record NativesJar(Path path, String platform) {
    private static final String FOLDER = "META-INF/supercorrect-natives/";

    static NativesJar of(String platform) {
        return new NativesJar(jar("-" + platform), platform);
    }

    /** The module's own jar. */
    static Path classes() {
        return jar("");
    }

    private static Path jar(String suffix) {
        return Path.of("target", "supercorrect-llama-" + System.getProperty("project.version") + suffix + ".jar");
    }

    /** What was missing when it was built; empty if nothing was. */
    Optional<String> missing() throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            JarEntry marker = jar.getJarEntry(folder() + "missing.txt");
            return marker == null
                    ? Optional.empty()
                    : Optional.of(new String(jar.getInputStream(marker).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    Properties index() throws IOException {
        Properties index = new Properties();
        try (JarFile jar = new JarFile(path.toFile());
                Reader reader = new InputStreamReader(
                        jar.getInputStream(jar.getJarEntry(folder() + "index.properties")), StandardCharsets.UTF_8)) {
            index.load(reader);
        }
        return index;
    }

    /** The files of the platform's folder, without index and licences. */
    List<String> libraries() throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            return jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(folder()) && !name.endsWith("/"))
                    .map(name -> name.substring(folder().length()))
                    .filter(name -> !name.equals("index.properties") && !name.startsWith("LICENSE"))
                    .toList();
        }
    }

    byte[] content(String library) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            return jar.getInputStream(jar.getJarEntry(folder() + library)).readAllBytes();
        }
    }

    void unpack(Path target) throws IOException {
        for (String library : libraries()) {
            Files.write(target.resolve(library), content(library));
        }
    }

    private String folder() {
        return FOLDER + platform + "/";
    }
}
