package io.github.supercorrect.gguf.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files that huggingface_hub, or a program that shares its cache, has put on the machine; only read. The
 * <a href="https://huggingface.co/docs/hub/local-cache">layout</a>: {@code models--owner--name/refs/REVISION} holds a commit,
 * {@code snapshots/COMMIT/FILE} is a link to {@code blobs/ETAG} (or the file itself, where there are no links).
 */
final class HubCache {

    private static final int DEEPEST = 6;
    private static final int LONGEST_COMMIT = 100;

    private final @Nullable Path root;

    HubCache(@Nullable Path root) {
        this.root = root;
    }

    Optional<LocalModel> find(RemoteFile file) {
        if (root == null || file.repository() == null) {
            return Optional.empty();
        }
        Path repository = root.resolve("models--" + file.repository().replace("/", "--"));
        try {
            String commit = commit(repository, file.revision());
            return existing(
                    file, repository.resolve("snapshots").resolve(commit).resolve(file.path()));
        } catch (InvalidPathException e) {
            // This locale has no such file names.
            return Optional.empty();
        }
    }

    /** A revision is the name of a ref, else a commit itself. */
    private static String commit(Path repository, String revision) {
        try {
            Path ref = repository.resolve("refs").resolve(revision);
            if (Files.isRegularFile(ref) && Files.size(ref) <= LONGEST_COMMIT) {
                String commit = Files.readString(ref).strip();
                return commit.matches("[0-9A-Za-z]+") ? commit : revision;
            }
        } catch (IOException e) {
            // As if there were no such ref.
        }
        return revision;
    }

    private static Optional<LocalModel> existing(RemoteFile source, Path file) {
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return Optional.empty();
            }
            String etag = String.valueOf(file.toRealPath().getFileName());
            boolean hash = etag.matches("[0-9a-f]{64}");
            return Optional.of(new LocalModel(
                    source,
                    file.toAbsolutePath(),
                    Files.size(file),
                    hash ? etag : null,
                    hash,
                    etag.equals(String.valueOf(file.getFileName())) ? null : etag,
                    false));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** All GGUF files there. */
    List<LocalModel> all() {
        if (root == null || !Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> repositories = Files.list(root)) {
            return repositories
                    .filter(folder -> folder.getFileName().toString().startsWith("models--"))
                    .sorted()
                    .flatMap(this::inRepository)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private Stream<LocalModel> inRepository(Path repository) {
        String name = repository
                .getFileName()
                .toString()
                .substring("models--".length())
                .replaceFirst("--", "/");
        Path refs = repository.resolve("refs");
        return files(refs).stream().flatMap(ref -> {
            String revision = refs.relativize(ref).toString().replace('\\', '/');
            Path snapshot = repository.resolve("snapshots").resolve(commit(repository, revision));
            return files(snapshot).stream()
                    .map(file -> snapshot.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".gguf"))
                    .flatMap(file -> RemoteFile.named(name, file, revision).stream())
                    .flatMap(file -> find(file).stream());
        });
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
