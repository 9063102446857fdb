package io.github.supercorrect.gguf.internal.store;

import io.github.supercorrect.core.error.InvalidInputException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known about a model of the store, as a file of properties that appears whole or not at all. */
final class EntryFile {

    private static final Logger LOG = LoggerFactory.getLogger(EntryFile.class);

    private EntryFile() {}

    static Optional<LocalModel> read(Path entry, Path contents) {
        try {
            Properties properties = properties(entry);
            String sha256 = properties.getProperty("sha256", "");
            String name = properties.getProperty("name", "");
            if (!sha256.matches("[0-9a-f]{64}") || name.isEmpty() || name.contains("/") || name.contains("\\")) {
                return damaged(entry, "no hash or no name");
            }
            return Optional.of(new LocalModel(
                    RemoteFile.parse(properties.getProperty("source", "")),
                    contents.resolve(sha256).resolve(name),
                    Long.parseLong(properties.getProperty("size", "")),
                    sha256,
                    Boolean.parseBoolean(properties.getProperty("published")),
                    properties.getProperty("etag"),
                    true));
        } catch (IOException | IllegalArgumentException | InvalidInputException e) {
            return damaged(entry, e.toString());
        }
    }

    private static Optional<LocalModel> damaged(Path entry, String reason) {
        LOG.warn("{} says nothing of use ({}); the model counts as not there", entry, reason);
        return Optional.empty();
    }

    static void write(Path entry, LocalModel model) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("source", model.source().text());
        properties.setProperty("name", String.valueOf(model.file().getFileName()));
        properties.setProperty("size", Long.toString(model.size()));
        properties.setProperty("sha256", String.valueOf(model.sha256()));
        properties.setProperty("published", Boolean.toString(model.published()));
        if (model.etag() != null) {
            properties.setProperty("etag", model.etag());
        }
        replace(entry, properties);
    }

    static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    /** In one step. The caller holds the lock of the file, so the name beside it is this process's, even after a kill. */
    static void replace(Path file, Properties properties) throws IOException {
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(whole, text.toString());
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
