package io.github.supercorrect.gguf.internal.hub;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server's refusal. */
public final class HubStatusException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient @Nullable Duration pause;

    /** @param withToken whether the server was shown a token */
    HubStatusException(int status, String host, boolean withToken, @Nullable Duration pause) {
        super(host + " answers " + status + meaning(status, withToken));
        this.status = status;
        this.pause = pause;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether the file is not there for this user: the hub says 401 for a repository that does not exist, too. */
    public boolean meansAbsent() {
        return status == 401 || status == 403 || status == 404 || status == 410 || status == 451;
    }

    boolean isPassing() {
        return status == 408 || status == 429 || (status >= 500 && status != 501 && status != 505);
    }

    /** How long the server asks to wait. */
    Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }

    private static String meaning(int status, boolean withToken) {
        return switch (status) {
            case 401 ->
                withToken
                        ? " (no such repository, or the token, HF_TOKEN, is not accepted)"
                        : " (no such repository, or it needs a token: HF_TOKEN)";
            case 403 -> " (not for this token or user; a model may have to be accepted on its page first)";
            case 404 -> " (no such file)";
            case 429 -> " (too many requests)";
            default -> "";
        };
    }
}
