package io.github.supercorrect.gguf.internal.store;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.internal.cache.UserCache;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folders that the environment names. A relative one would depend on the working directory, so it does not count. */
record Folders(Map<String, String> environment) {

    private static final String OURS = "supercorrect";

    Path store() {
        return absolute(System.getProperty(StoreSettings.PROPERTY))
                .or(() -> dataHome().map(data -> data.resolve(OURS)))
                .or(this::besideTheCache)
                .orElseThrow(() -> new ModelUnavailableException(
                        "There is no folder for models: this user has no home. Set the variable XDG_DATA_HOME, or the system"
                                + " property " + StoreSettings.PROPERTY + ", to a folder that you can write to."));
    }

    /** Models in another folder than the one that is named would be fetched again. */
    private Optional<Path> dataHome() {
        if (environment.getOrDefault("XDG_DATA_HOME", "").indexOf('\uFFFD') >= 0) {
            throw new InvalidInputException(
                    "XDG_DATA_HOME has characters that Java cannot read in this locale; set LC_ALL to"
                            + " one with UTF-8, as C.UTF-8, or name a folder without them.");
        }
        return variable("XDG_DATA_HOME");
    }

    /** Not inside: whoever clears the cache does not mean to fetch gigabytes again. */
    private Optional<Path> besideTheCache() {
        return absolute(System.getProperty(UserCache.PROPERTY))
                .or(() -> cacheHome().map(cache -> cache.resolve(OURS)))
                .map(cache -> cache.resolveSibling(cache.getFileName() + "-models"));
    }

    @Nullable
    Path hubCache() {
        return variable("HF_HUB_CACHE")
                .or(() -> variable("HUGGINGFACE_HUB_CACHE"))
                .or(() -> variable("HF_HOME").map(home -> home.resolve("hub")))
                .or(() -> cacheHome().map(cache -> cache.resolve("huggingface").resolve("hub")))
                .orElse(null);
    }

    private Optional<Path> cacheHome() {
        return variable("XDG_CACHE_HOME")
                .or(() -> absolute(System.getProperty("user.home")).map(home -> home.resolve(".cache")));
    }

    private Optional<Path> variable(String name) {
        return absolute(environment.get(name));
    }

    private static Optional<Path> absolute(@Nullable String path) {
        try {
            return Optional.ofNullable(path)
                    .map(Path::of)
                    .filter(Path::isAbsolute)
                    .filter(folder -> folder.getFileName() != null);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
