package io.github.supercorrect.gguf.internal.store;

import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.internal.hub.Cancellation;
import io.github.supercorrect.gguf.internal.hub.HubConnection;
import io.github.supercorrect.gguf.internal.hub.HubStatusException;
import io.github.supercorrect.gguf.internal.hub.RemoteState;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One download, from the question whether it is needed to the file's entry in the store. */
public final class Pulling {

    /** A file may change on the server while it is fetched, but not all the time. */
    private static final int MOST_BEGINNINGS = 3;

    private final StoreSettings settings;
    private final LocalModels local;
    private final StoreFolder store;
    private final HubConnection hub;
    private final PullEvents events;
    private final Cancellation cancellation;

    public Pulling(StoreSettings settings, PullEvents events, Cancellation cancellation) {
        this.settings = settings;
        this.local = new LocalModels(settings.directory(), settings.hubCache());
        this.store = local.store();
        this.hub = new HubConnection(
                settings.endpoint(), settings.token(), settings.patience(), settings.environment(), events::note);
        this.events = events;
        this.cancellation = cancellation;
    }

    /**
     * The model, from this machine or fetched.
     *
     * @throws ModelUnavailableException if it cannot be fetched; nothing has a final name then
     */
    public LocalModel pull(RemoteModel wanted) {
        RemoteModel model = wanted.settled();
        if (!model.equals(wanted)) {
            long memory = MemoryChoice.memory();
            events.note(wanted.shown() + ": " + model.quantisation() + " suits a machine with "
                    + (memory == 0 ? "unknown" : megabytes(memory) + " of") + " memory.");
        }
        try {
            cancellation.check();
            Optional<LocalModel> there = local.find(model);
            if (settings.offline()) {
                return there.orElseThrow(() -> failed(model, "HF_HUB_OFFLINE is set, so no server was asked"));
            }
            LocalModel pulled = there.isPresent() ? upToDate(there.get()) : firstOf(model);
            sweep(model);
            return pulled;
        } catch (ClosedByInterruptException e) {
            Thread.currentThread().interrupt();
            cancellation.check();
            throw failed(model, Reason.of(e), e);
        } catch (IOException e) {
            throw failed(model, Reason.of(e), e);
        }
    }

    private static ModelUnavailableException failed(RemoteModel model, String reason, Throwable... cause) {
        String message = "Cannot fetch the model " + model.shown() + ": " + reason + ".";
        return cause.length == 0
                ? new ModelUnavailableException(message)
                : new ModelUnavailableException(message, cause[0]);
    }

    /** What is there, unless the server has another one now; also if the server cannot say. */
    private LocalModel upToDate(LocalModel there) throws IOException {
        RemoteState state;
        try {
            state = look(there.source());
        } catch (IOException e) {
            events.note("The server could not be asked for a newer file (" + Reason.of(e)
                    + "); the one that is here is used.");
            return there;
        }
        if (isSame(there, state)) {
            return there;
        }
        return fetch(there.source(), state);
    }

    private static boolean isSame(LocalModel there, RemoteState state) {
        if (state.size() >= 0 && state.size() != there.size()) {
            return false;
        }
        return state.sha256()
                .map(hash -> hash.equals(there.sha256()))
                .orElseGet(() -> state.etag() == null
                        || there.etag() == null
                        || state.etag().equals(there.etag()));
    }

    /** A repository that is gone, or closed to this user, is no reason to fail while there is another. */
    private LocalModel firstOf(RemoteModel model) throws IOException {
        List<String> refusals = new ArrayList<>();
        HubStatusException last = null;
        for (RemoteFile file : model.files()) {
            try {
                return fetch(file, look(file));
            } catch (HubStatusException e) {
                if (!e.meansAbsent()) {
                    throw e;
                }
                refusals.add((model.files().size() > 1 ? file.shown() + ": " : "") + Reason.of(e));
                last = e;
            }
        }
        throw failed(model, String.join("; ", refusals), last == null ? new Throwable[0] : new Throwable[] {last});
    }

    private RemoteState look(RemoteFile file) throws IOException {
        return hub.patiently(() -> hub.look(file.address(settings.endpoint()), cancellation), cancellation);
    }

    private LocalModel fetch(RemoteFile file, RemoteState first) throws IOException {
        requireLength(file, first);
        Path parts = store.parts();
        OtherProcess other = new OtherProcess(PartialFile.file(parts, file), first.size(), events);
        try (Turn turn = Turn.await(parts, file.key(), other, cancellation)) {
            return fetch(file, first, turn.folder());
        }
    }

    private LocalModel fetch(RemoteFile file, RemoteState first, Path parts) throws IOException {
        RemoteState state = first;
        for (int beginning = 1; ; beginning++) {
            try {
                LocalModel fetched = fetchAs(file, state, parts);
                PartialFile.discard(parts, file);
                return fetched;
            } catch (LyingServerException e) {
                PartialFile.discard(parts, file);
                if (beginning >= MOST_BEGINNINGS) {
                    throw e;
                }
                state = look(file);
                requireLength(file, state);
            }
        }
    }

    private static void requireLength(RemoteFile file, RemoteState state) throws IOException {
        if (state.size() == 0) {
            throw new IOException("the server says that " + file.shown() + " is empty");
        }
        if (state.size() < 0) {
            throw new IOException("the server does not say how long " + file.shown() + " is");
        }
    }

    private LocalModel fetchAs(RemoteFile file, RemoteState state, Path parts) throws IOException {
        Optional<LocalModel> meanwhile = store.find(file).filter(model -> isSame(model, state));
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        Optional<String> published = file.publishedHash().or(state::sha256);
        Optional<Path> content =
                published.isPresent() ? store.content(published.get(), state.size()) : Optional.empty();
        if (content.isPresent() && LocalModels.hash(content.get(), cancellation).equals(published.orElseThrow())) {
            return entered(file, state, content.get(), published.orElseThrow(), true);
        }
        try (PartialFile part = PartialFile.open(parts, file, state, cancellation)) {
            requireSpace(parts, part);
            events.begins(file, state, part.length());
            String hash = transferred(file, state, part, published);
            // A file of this content that was damaged is mended for all that it stands for.
            Path place = content.isPresent() ? content.get() : store.place(hash, file.fileName());
            part.moveTo(place);
            return entered(file, state, place, hash, published.isPresent());
        }
    }

    /** Its hash, which is the published one if there is one. */
    private String transferred(RemoteFile file, RemoteState state, PartialFile part, Optional<String> published)
            throws IOException {
        Transfer transfer = new Transfer(hub, file.address(settings.endpoint()), state, part, events, cancellation);
        transfer.run();
        String hash = part.sha256();
        if (published.isPresent() && !published.get().equals(hash)) {
            if (!part.isPieced()) {
                throw new LyingServerException(
                        "a file with the SHA-256 " + hash + " where " + published.get() + " is published");
            }
            // A part that a power failure damaged, or of a file that was changed: once more, in one piece.
            part.restart();
            return transferred(file, state, part, published);
        }
        if (published.isEmpty()) {
            requireGguf(part);
            events.note(
                    "No hash of this file is published; its length" + (state.etag() == null ? " is" : " and ETag are")
                            + " as the server said. Its SHA-256 is " + hash + ".");
        }
        return hash;
    }

    /** A page that asks for a password, or an answer that was compressed on the way, has a length and an ETag, too. */
    private static void requireGguf(PartialFile part) throws IOException {
        if (!part.isGguf()) {
            throw new LyingServerException("something that does not begin as a GGUF file does");
        }
    }

    private static void requireSpace(Path folder, PartialFile part) throws IOException {
        long missing = part.size() - part.length();
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < missing) {
            throw new DiskException("it needs " + megabytes(missing) + " more in " + folder + ", where "
                    + megabytes(free) + " are free");
        }
    }

    private static String megabytes(long bytes) {
        return bytes / 1_000_000 + " MB";
    }

    private LocalModel entered(RemoteFile file, RemoteState state, Path content, String hash, boolean published)
            throws IOException {
        LocalModel model = new LocalModel(file, content, state.size(), hash, published, state.etag(), true);
        store.enter(model);
        return model;
    }

    /** What killed downloads of the same model left, from wherever it was fetched then. */
    private void sweep(RemoteModel model) throws IOException {
        if (Files.isDirectory(store.root().resolve("parts"))) {
            for (RemoteFile file : model.files()) {
                LocalModels.discardParts(store.parts(), file, cancellation);
            }
        }
    }
}
