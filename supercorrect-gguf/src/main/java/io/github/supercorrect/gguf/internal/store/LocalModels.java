package io.github.supercorrect.gguf.internal.store;

import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.internal.hash.Sha256;
import io.github.supercorrect.gguf.internal.hub.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The model files on this machine: of our store, and of the hub's cache. Nothing here asks a server. */
public final class LocalModels {

    private static final int BUFFER = 1 << 18;

    private final StoreFolder store;
    private final HubCache hubCache;
    private final String places;

    public LocalModels(Path directory, @Nullable Path hubCache) {
        this.store = new StoreFolder(directory);
        this.hubCache = new HubCache(hubCache);
        this.places = directory + (hubCache == null ? "" : " and the hub's cache " + hubCache);
    }

    /** Those of this user. What is set for servers is not looked at, so nothing in it can be wrong. */
    public static LocalModels ofUser() {
        Folders folders = new Folders(System.getenv());
        return new LocalModels(folders.store(), folders.hubCache());
    }

    StoreFolder store() {
        return store;
    }

    /** What the reference means here; of several places ours is the first. */
    public Optional<LocalModel> find(RemoteModel model) {
        return model.acceptable().flatMap(file -> find(file).stream()).findFirst();
    }

    private Optional<LocalModel> find(RemoteFile file) {
        return store.find(file).or(() -> hubCache.find(file));
    }

    /** @throws ModelUnavailableException if it is not here; the message holds the command that fetches it */
    public LocalModel require(RemoteModel model) {
        return find(model).orElseThrow(() -> new ModelUnavailableException(absent(model)));
    }

    private String absent(RemoteModel model) {
        long size = model.expectedSize();
        return "The model " + model.shown() + " is not on this machine (" + places + ").\nFetch it"
                + (size == 0 ? "" : String.format(Locale.ROOT, " (%.1f GB)", size / 1e9))
                + ": supercorrect models pull "
                + model.settled().command();
    }

    /** All that is here. */
    public List<LocalModel> all() {
        List<LocalModel> own = store.all();
        return Stream.concat(own.stream(), hubCache.all().stream()).toList();
    }

    /** Removes the model from our store with all that is left of its downloads; whether there was one. */
    public boolean remove(RemoteModel model, Cancellation cancellation) {
        Optional<RemoteFile> source =
                model.acceptable().filter(file -> store.find(file).isPresent()).findFirst();
        try {
            boolean removed = source.isPresent() && removed(source.get(), cancellation);
            if (Files.isDirectory(store.root().resolve("parts"))) {
                for (RemoteFile file : model.settled().files()) {
                    removed |= discardParts(store.parts(), file, cancellation);
                }
            }
            return removed;
        } catch (IOException e) {
            throw new ModelUnavailableException("Cannot remove the model " + model.shown() + ": " + Reason.of(e), e);
        }
    }

    private boolean removed(RemoteFile file, Cancellation cancellation) throws IOException {
        try (Turn turn = Turn.tryTake(store.parts(), file.key(), cancellation)) {
            if (turn == null) {
                throw new IOException("another process is fetching it");
            }
            return store.remove(file);
        }
    }

    /** Unless somebody is fetching it; whether something was there. */
    static boolean discardParts(Path parts, RemoteFile file, Cancellation cancellation) throws IOException {
        try (Turn turn = Turn.tryTake(parts, file.key(), cancellation)) {
            boolean there = turn != null && Files.exists(PartialFile.file(parts, file));
            if (turn != null) {
                PartialFile.discard(parts, file);
            }
            return there;
        }
    }

    /** Reads the whole file. */
    public static String hash(Path file, Cancellation cancellation) {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                cancellation.check();
                digest.update(buffer, 0, read);
            }
            return Sha256.hex(digest);
        } catch (IOException e) {
            cancellation.check();
            throw new ModelUnavailableException("Cannot read the model " + file + ": " + Reason.of(e), e);
        }
    }
}
