package io.github.supercorrect.gguf.internal.cache;

import io.github.supercorrect.core.error.EngineLoadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The private directory of this user: the first usable one of the system property {@value #PROPERTY},
 * {@code $XDG_CACHE_HOME/supercorrect}, {@code ~/.cache/supercorrect} and, as a last resort, a new temporary directory
 * that is deleted when this JVM ends.
 */
public final class UserCache {

    /** Names another directory than the user's cache directory. */
    public static final String PROPERTY = "supercorrect.cache";

    private static final Duration REMOVAL = Duration.ofSeconds(5);

    private static @Nullable UserCache instance;

    private final Path root;
    private final boolean temporary;
    private boolean removed;

    private UserCache(Path root, boolean temporary) {
        this.root = root;
        this.temporary = temporary;
    }

    /** The directory itself. */
    public Path root() {
        return root;
    }

    /** Whether it goes when this JVM ends, because no other could be written. */
    public boolean isTemporary() {
        return temporary;
    }

    /**
     * The cache of this JVM; the same one for all models.
     *
     * @throws EngineLoadException if there is no directory to write to; the message names each that was tried
     */
    public static synchronized UserCache open() {
        UserCache cache = instance;
        if (cache == null || !Files.isDirectory(cache.root)) {
            cache = firstUsable();
            RunDirectory.sweep(cache.root);
            instance = cache;
        }
        return cache;
    }

    /** A cache in a directory of the caller's choice. */
    static UserCache in(Path directory) throws IOException {
        return new UserCache(PrivateDirectory.ensure(directory.toAbsolutePath()), false);
    }

    /** The directory of the entry with this hash; made if it is not there. */
    public synchronized Path entry(String sha256) throws IOException {
        requirePresent();
        Path entries = PrivateDirectory.ensure(root.resolve("entries"));
        return PrivateDirectory.ensure(entries.resolve(sha256.substring(0, 32)));
    }

    /** The file with this content, copied from {@code source} unless it is there already. */
    public synchronized Path file(String name, String sha256, ContentFile.Source source) throws IOException {
        return ContentFile.provide(entry(sha256).resolve(name), sha256, source);
    }

    /** As {@link #file(String, String, ContentFile.Source)}, in an entry that it shares with others. */
    public synchronized Path file(String entry, String name, String sha256, ContentFile.Source source)
            throws IOException {
        return ContentFile.provide(entry(entry).resolve(name), sha256, source);
    }

    /** The directory of prompt prefixes that were computed; made if it is not there. */
    public synchronized Path prefixes() throws IOException {
        requirePresent();
        return PrivateDirectory.ensure(root.resolve("prefixes"));
    }

    /** A new directory for one worker. */
    public synchronized RunDirectory newRunDirectory() throws IOException {
        requirePresent();
        return RunDirectory.create(root);
    }

    private void requirePresent() throws IOException {
        if (removed) {
            throw new IOException(root + " was removed: the Java VM is ending");
        }
    }

    /** Lets nobody make anything anew, then deletes until all is gone: a worker that is ending may still write. */
    void remove() {
        synchronized (this) {
            removed = true;
        }
        Trees.deleteFor(root, REMOVAL);
    }

    private static UserCache firstUsable() {
        List<String> reasons = new ArrayList<>();
        for (Path candidate : candidates()) {
            try {
                requireReadable(candidate);
                return new UserCache(PrivateDirectory.ensure(candidate), false);
            } catch (IOException e) {
                reasons.add(candidate + " (" + e + ")");
            }
        }
        try {
            return temporary();
        } catch (IOException e) {
            reasons.add(System.getProperty("java.io.tmpdir") + " (" + e + ")");
        }
        throw new EngineLoadException("There is no directory to unpack the engine into. Tried: "
                + String.join(", ", reasons) + ". Set the system property " + PROPERTY
                + " or the variable XDG_CACHE_HOME to a directory that you can write to.");
    }

    /** A Java VM whose class path leads through such a name does not start (seen with 17, in UTF-8). */
    private static void requireReadable(Path candidate) throws IOException {
        if (candidate.toString().codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
            throw new IOException("the engine's process cannot run from a path with characters beyond the basic plane");
        }
    }

    private static List<Path> candidates() {
        List<Path> candidates = new ArrayList<>();
        absolute(System.getProperty(PROPERTY)).ifPresent(candidates::add);
        absolute(System.getenv("XDG_CACHE_HOME")).ifPresent(cache -> candidates.add(cache.resolve("supercorrect")));
        absolute(System.getProperty("user.home"))
                .ifPresent(home -> candidates.add(home.resolve(".cache").resolve("supercorrect")));
        return candidates;
    }

    /** A relative path would depend on the working directory; {@code user.home} is "?" where there is no home. */
    private static Optional<Path> absolute(@Nullable String path) {
        try {
            return Optional.ofNullable(path).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static UserCache temporary() throws IOException {
        UserCache cache = new UserCache(Files.createTempDirectory("supercorrect"), true);
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(cache::remove, "supercorrect-cache-removal"));
        } catch (IllegalStateException e) {
            cache.remove();
            throw new IOException("The Java VM is ending", e);
        }
        return cache;
    }
}
