package io.github.supercorrect.gguf.internal.hub;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a server says about a file.
 *
 * @param etag without quotes and the mark of a weak one; null if it says none
 * @param size in bytes; -1 if it does not say
 * @param linked whether the hub said it of a file in its large storage ({@code X-Linked-ETag})
 * @param commit of the repository, null if it does not say
 */
public record RemoteState(
        @Nullable String etag,
        long size,
        boolean linked,
        @Nullable String commit) {

    private static final String SHA256 = "[0-9a-f]{64}";

    static final RemoteState UNKNOWN = new RemoteState(null, -1, false, null);

    /** The SHA-256 that the hub publishes: the ETag of a file in large storage is its hash. */
    public Optional<String> sha256() {
        return linked ? Optional.ofNullable(etag).filter(tag -> tag.matches(SHA256)) : Optional.empty();
    }

    /** Whether another look found the same file; what a server leaves out says nothing. */
    public boolean agreesWith(RemoteState other) {
        return linked != other.linked || etag == null || other.etag == null || etag.equals(other.etag);
    }

    /** Whether the hub has told of a file that it keeps elsewhere all that there is to know. */
    boolean isWhole() {
        return linked && size >= 0;
    }

    /** With what the next server on the way says; what the hub said of the linked file stays. */
    RemoteState then(HttpHeaders headers, boolean last) {
        String commitNow =
                commit != null ? commit : headers.firstValue("X-Repo-Commit").orElse(null);
        Optional<String> linkedTag = headers.firstValue("X-Linked-ETag");
        if (linked || linkedTag.isPresent()) {
            String tag = linked ? etag : normal(linkedTag.orElseThrow());
            return new RemoteState(tag, size >= 0 ? size : length(headers, "X-Linked-Size"), true, commitNow);
        }
        return last
                ? new RemoteState(
                        headers.firstValue("ETag").map(RemoteState::normal).orElse(null),
                        length(headers, "Content-Length"),
                        false,
                        commitNow)
                : new RemoteState(null, -1, false, commitNow);
    }

    private static long length(HttpHeaders headers, String name) {
        Optional<String> text = headers.firstValue(name).map(String::strip);
        OptionalLong number = text.filter(value -> value.matches("\\d{1,18}"))
                .map(value -> OptionalLong.of(Long.parseLong(value)))
                .orElse(OptionalLong.empty());
        return number.orElse(-1);
    }

    private static String normal(String tag) {
        String bare = tag.strip();
        bare = bare.startsWith("W/") ? bare.substring(2) : bare;
        bare = bare.startsWith("\"") && bare.endsWith("\"") && bare.length() > 1
                ? bare.substring(1, bare.length() - 1)
                : bare;
        return bare.matches("[0-9A-Fa-f]{64}") ? bare.toLowerCase(Locale.ROOT) : bare;
    }
}
