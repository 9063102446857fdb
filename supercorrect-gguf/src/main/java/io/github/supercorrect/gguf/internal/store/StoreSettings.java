package io.github.supercorrect.gguf.internal.store;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.hub.HubAddress;
import io.github.supercorrect.gguf.internal.hub.Patience;
import io.github.supercorrect.gguf.internal.hub.Token;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where models are kept and how they are fetched.
 *
 * @param directory of the store; it need not be there
 * @param hubCache of huggingface_hub; null where there can be none
 * @param endpoint of the hub or a mirror
 * @param token for the endpoint, null for none
 * @param offline whether no server may be asked
 * @param environment where a proxy may be named
 */
public record StoreSettings(
        Path directory,
        @Nullable Path hubCache,
        URI endpoint,
        @Nullable Token token,
        boolean offline,
        Patience patience,
        Map<String, String> environment) {

    /** Names a folder for the store; it wins over the environment. */
    public static final String PROPERTY = "supercorrect.models";

    private static final String USUAL_ENDPOINT = "https://huggingface.co";

    /** Those of an environment, as huggingface_hub documents its variables. */
    public static StoreSettings of(Map<String, String> environment) {
        return of(environment, null);
    }

    /** The same, with another folder for the store unless it is null. */
    public static StoreSettings of(Map<String, String> environment, @Nullable Path directory) {
        Folders folders = new Folders(environment);
        return new StoreSettings(
                directory == null ? folders.store() : directory.toAbsolutePath(),
                folders.hubCache(),
                endpoint(environment.getOrDefault("HF_ENDPOINT", "")),
                Token.of(environment.get("HF_TOKEN")),
                isTrue(environment.get("HF_HUB_OFFLINE")),
                Patience.USUAL,
                Map.copyOf(environment));
    }

    public static URI endpoint(String text) {
        URI endpoint = HubAddress.parse("HF_ENDPOINT", text.isBlank() ? USUAL_ENDPOINT : text.strip());
        if (endpoint.getRawQuery() != null || endpoint.getRawFragment() != null) {
            throw new InvalidInputException(
                    "HF_ENDPOINT is more than the address of a hub; leave out what begins with ? or #.");
        }
        return endpoint;
    }

    /** {@code ENV_VARS_TRUE_VALUES} of huggingface_hub. */
    private static boolean isTrue(@Nullable String value) {
        return value != null && value.strip().matches("(?i)1|on|yes|true");
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "models in " + directory + " from " + endpoint + (offline ? ", offline" : "");
    }
}
