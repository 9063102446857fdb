package io.github.supercorrect.gguf.internal.store;

import io.github.supercorrect.gguf.internal.cache.PrivateDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own store: {@code models/SHA-256/NAME} holds a file that was verified, {@code entries/KEY.properties} says which reference
 * it is for, {@code parts} what is being fetched. Reading makes nothing, so a store may be another user's.
 */
final class StoreFolder {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFolder.class);

    private final Path root;

    StoreFolder(Path root) {
        this.root = root.toAbsolutePath();
    }

    Path root() {
        return root;
    }

    Path parts() throws IOException {
        PrivateDirectory.ensure(root);
        return PrivateDirectory.ensure(root.resolve("parts"));
    }

    private Path entry(RemoteFile source) {
        return root.resolve("entries").resolve(source.key() + ".properties");
    }

    private Path contents() {
        return root.resolve("models");
    }

    /** A file whose length is not what it was is not there: the next pull puts a right one in its place. */
    Optional<LocalModel> find(RemoteFile source) {
        return read(entry(source)).filter(StoreFolder::isWhole);
    }

    private static boolean isWhole(LocalModel model) {
        try {
            return Files.isRegularFile(model.file()) && Files.size(model.file()) == model.size();
        } catch (IOException e) {
            return false;
        }
    }

    List<LocalModel> all() {
        return entries().filter(StoreFolder::isWhole).toList();
    }

    private Stream<LocalModel> entries() {
        Path folder = root.resolve("entries");
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList().stream()
                    .flatMap(file -> read(file).stream());
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The models in {} cannot be listed: {}", folder, e.toString());
            return Stream.of();
        }
    }

    private Optional<LocalModel> read(Path entry) {
        return Files.isRegularFile(entry) ? EntryFile.read(entry, contents()) : Optional.empty();
    }

    /** A file with this content that is there already, under whatever name. */
    Optional<Path> content(String sha256, long size) throws IOException {
        Path folder = contents().resolve(sha256);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (Files.isRegularFile(file) && Files.size(file) == size) {
                    return Optional.of(file);
                }
            }
            return Optional.empty();
        }
    }

    /** Where a file of this content and name gets its final name; the folder is made. */
    Path place(String sha256, String name) throws IOException {
        PrivateDirectory.ensure(root);
        PrivateDirectory.ensure(contents());
        return PrivateDirectory.ensure(contents().resolve(sha256)).resolve(name);
    }

    /** From here on the model is there; what the reference meant before goes, unless another means it too. */
    void enter(LocalModel model) throws IOException {
        Optional<LocalModel> before = read(entry(model.source()));
        PrivateDirectory.ensure(root.resolve("entries"));
        EntryFile.write(entry(model.source()), model);
        if (before.isPresent() && !before.get().file().equals(model.file())) {
            dropIfUnused(before.get().file());
        }
    }

    /** Forgets the model and deletes its file; whether there was one. */
    boolean remove(RemoteFile source) throws IOException {
        Optional<LocalModel> model = read(entry(source));
        boolean entered = Files.deleteIfExists(entry(source));
        if (model.isPresent()) {
            dropIfUnused(model.get().file());
        }
        return entered;
    }

    private void dropIfUnused(Path file) throws IOException {
        if (entries().noneMatch(other -> other.file().equals(file))) {
            Files.deleteIfExists(file);
            deleteIfEmpty(file.resolveSibling(""));
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // Another name of the same content.
        }
    }
}
