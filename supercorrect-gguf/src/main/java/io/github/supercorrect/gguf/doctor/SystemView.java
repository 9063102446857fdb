package io.github.supercorrect.gguf.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the examinations look.
 *
 * @param root of the file system
 * @param environment variables
 * @param properties Java's system properties
 */
record SystemView(Path root, Map<String, String> environment, Map<String, String> properties) {

    public SystemView {
        environment = Map.copyOf(environment);
        properties = Map.copyOf(properties);
    }

    /** As this process sees it. */
    static SystemView ofThisProcess() {
        Map<String, String> properties = new HashMap<>();
        System.getProperties().stringPropertyNames().forEach(name -> {
            String value = System.getProperty(name);
            if (value != null) {
                properties.put(name, value);
            }
        });
        return new SystemView(Path.of("/"), System.getenv(), properties);
    }

    String property(String name) {
        return properties.getOrDefault(name, "unknown");
    }

    /** A small text file; empty if it cannot be read. */
    Optional<String> text(String path) {
        try {
            return Optional.of(Files.readString(root.resolve(path), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
