package io.github.supercorrect.gguf.store;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.ModelReference;
import io.github.supercorrect.gguf.internal.hub.Cancellation;
import io.github.supercorrect.gguf.internal.store.LocalModel;
import io.github.supercorrect.gguf.internal.store.LocalModels;
import io.github.supercorrect.gguf.internal.store.PublishedModel;
import io.github.supercorrect.gguf.internal.store.RemoteModel;
import io.github.supercorrect.gguf.internal.store.StoreSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The models on this machine, and the one way to get another:
 *
 * <pre>{@code
 * ModelReference model = ModelReference.parse("SuperCorrect-7B");
 * ModelStore.open().pull(model);
 * try (Solver solver = SuperCorrect.open(model)) { … }
 * }</pre>
 *
 * <p>A file is checked by its SHA-256 before it gets its name, a download that ends early goes on from there the next time, and
 * any number of processes may pull at once: one fetches, the others wait for it. Models that {@code huggingface_hub} has put on
 * the machine are found, too, and never changed. Only {@link #pull} asks a server. Immutable; any thread may call it.
 */
public final class ModelStore {

    private final StoreSettings settings;
    private final LocalModels local;

    ModelStore(StoreSettings settings) {
        this.settings = settings;
        this.local = new LocalModels(settings.directory(), settings.hubCache());
    }

    /**
     * You get the store of this user, with the settings of the environment: {@code HF_ENDPOINT}, {@code HF_TOKEN},
     * {@code HF_HUB_OFFLINE}, {@code HF_HOME}, {@code HF_HUB_CACHE}, {@code XDG_DATA_HOME} and those for proxies.
     *
     * @throws InvalidInputException if one of them is not as it must be
     * @throws ModelUnavailableException if the user has no home and no folder is named
     */
    public static ModelStore open() {
        return builder().build();
    }

    /** You get a builder, for other settings than those of the environment. */
    public static ModelStoreBuilder builder() {
        return new ModelStoreBuilder();
    }

    /** What can be fetched by its name, from the smallest, as the hub's pages show it; no server is asked. */
    public static List<AvailableModel> available() {
        return PublishedModel.quantisations().stream().map(AvailableModel::of).toList();
    }

    /** The folder of the store; it need not be there. */
    public Path directory() {
        return settings.directory();
    }

    /** The file that the reference means on this machine; empty if it would have to be fetched, and for the embedded model. */
    public Optional<Path> find(ModelReference reference) {
        return reference.isPublished()
                ? local.find(remote(reference)).map(LocalModel::file)
                : reference.file().map(Path::toAbsolutePath).filter(Files::isRegularFile);
    }

    /**
     * As {@link #find}, for whoever needs it.
     *
     * @throws ModelUnavailableException if it is not on this machine; the message holds the command that fetches it
     */
    public StoredModel require(ModelReference reference) {
        return new StoredModel(local.require(remote(reference)));
    }

    /** All models here that were published elsewhere: those of this store, then those of the hub's cache. */
    public List<StoredModel> models() {
        return local.all().stream().map(StoredModel::new).toList();
    }

    /** As {@link #pull(ModelReference, PullListener)}, with nobody listening. */
    public StoredModel pull(ModelReference reference) {
        return pull(reference, PullListener.NONE);
    }

    /**
     * You get the model, fetched unless it is here already and has not changed on the server. It may take long; interrupting the
     * thread ends it, and so does {@link ModelPull#cancel}.
     *
     * @throws InvalidInputException if the reference means no published model
     * @throws ModelUnavailableException if it cannot be fetched: the message says why; no file has got its final name
     * @throws io.github.supercorrect.core.error.CancelledException if it was cancelled; the next pull goes on from there
     */
    public StoredModel pull(ModelReference reference, PullListener listener) {
        return newPull(reference, listener).execute();
    }

    /** You get a pull that has not begun, for whoever may want to cancel it. */
    public ModelPull newPull(ModelReference reference, PullListener listener) {
        return new ModelPull(settings, remote(reference), listener);
    }

    /**
     * Reads the whole file of a model that is here.
     *
     * @throws ModelUnavailableException if it is not on this machine, or cannot be read
     */
    public Verification verify(ModelReference reference) {
        LocalModel model = local.require(remote(reference));
        return new Verification(new StoredModel(model), LocalModels.hash(model.file(), new Cancellation()));
    }

    /**
     * Removes the model from this store, with all that downloads of it have left; the hub's cache is left alone.
     *
     * @return whether there was something to remove
     * @throws ModelUnavailableException if it is being fetched, or cannot be deleted
     */
    public boolean remove(ModelReference reference) {
        return local.remove(remote(reference), new Cancellation());
    }

    private static RemoteModel remote(ModelReference reference) {
        if (!reference.isPublished()) {
            throw new InvalidInputException(
                    "The model " + reference + " is not one to be fetched; name SuperCorrect-7B,"
                            + " SuperCorrect-7B:Q8_0, hf:owner/repository/file.gguf or https://….");
        }
        return RemoteModel.parse(reference.toString());
    }

    /** Without the token. */
    @Override
    public String toString() {
        return settings.toString();
    }
}
