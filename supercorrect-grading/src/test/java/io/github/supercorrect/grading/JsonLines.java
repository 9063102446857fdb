package io.github.supercorrect.grading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files with a JSON value on each line. */
final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    static List<JsonNode> ofFile(Path file) throws IOException {
        return of(Files.readString(file));
    }

    /** A file in the folder {@code grading} of the test resources. */
    static List<JsonNode> ofResource(String name) throws IOException {
        try (InputStream in = JsonLines.class.getResourceAsStream("/grading/" + name)) {
            if (in == null) {
                throw new IOException("there is no test resource grading/" + name);
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<JsonNode> of(String text) throws IOException {
        List<JsonNode> values = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (!line.isBlank()) {
                values.add(JSON.readTree(line));
            }
        }
        return values;
    }
}
