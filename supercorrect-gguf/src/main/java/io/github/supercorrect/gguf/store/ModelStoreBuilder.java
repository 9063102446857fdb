package io.github.supercorrect.gguf.store;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.hub.Patience;
import io.github.supercorrect.gguf.internal.hub.Token;
import io.github.supercorrect.gguf.internal.store.StoreSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a {@link ModelStore}. What is not set is as the environment says. Not thread-safe. */
public final class ModelStoreBuilder {

    private Map<String, String> environment = System.getenv();
    private @Nullable Path directory;
    private @Nullable URI endpoint;
    private @Nullable String token;
    private @Nullable Boolean offline;
    private Patience patience = Patience.USUAL;

    ModelStoreBuilder() {}

    /** Where settings are read that are not set here; the variables of this process unless set. */
    public ModelStoreBuilder environment(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        return this;
    }

    /** The folder of the store; unless set, {@code $XDG_DATA_HOME/supercorrect}, else one beside the user's cache. */
    public ModelStoreBuilder directory(Path directory) {
        this.directory = Objects.requireNonNull(directory, "directory");
        return this;
    }

    /** The hub or a mirror of it: {@code https}, or {@code http} on this machine. Unless set, {@code HF_ENDPOINT}. */
    public ModelStoreBuilder endpoint(URI endpoint) {
        this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
        return this;
    }

    /** A token for the endpoint and for nobody else; unless set, {@code HF_TOKEN}. Empty for none. */
    public ModelStoreBuilder token(String token) {
        this.token = Objects.requireNonNull(token, "token");
        return this;
    }

    /** Whether no server may be asked; unless set, {@code HF_HUB_OFFLINE}. */
    public ModelStoreBuilder offline(boolean offline) {
        this.offline = offline;
        return this;
    }

    /** How long a server may be silent before it is asked again, some times; 30 seconds unless set. */
    public ModelStoreBuilder silence(Duration silence) {
        if (silence.isNegative() || silence.isZero()) {
            throw new InvalidInputException("silence is " + silence + "; it must be more than zero.");
        }
        patience = patience.silence(silence);
        return this;
    }

    /** The first pause before another try, for tests. */
    ModelStoreBuilder firstPause(Duration firstPause) {
        patience = patience.firstPause(firstPause);
        return this;
    }

    /**
     * You get the store; nothing is made on the disk.
     *
     * @throws InvalidInputException if a setting is not as it must be
     * @throws io.github.supercorrect.core.error.ModelUnavailableException if no folder is named and the user has no home
     */
    public ModelStore build() {
        StoreSettings usual = StoreSettings.of(environment, directory);
        return new ModelStore(new StoreSettings(
                usual.directory(),
                usual.hubCache(),
                endpoint == null ? usual.endpoint() : StoreSettings.endpoint(endpoint.toString()),
                token == null ? usual.token() : Token.of(token),
                offline == null ? usual.offline() : offline,
                patience,
                usual.environment()));
    }
}
