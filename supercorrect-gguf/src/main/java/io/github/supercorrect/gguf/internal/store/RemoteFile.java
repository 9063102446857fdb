package io.github.supercorrect.gguf.internal.store;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.hash.Sha256;
import io.github.supercorrect.gguf.internal.hub.HubAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One file elsewhere: of a repository on the hub, or behind an address.
 *
 * @param repository {@code owner/name}, null for an address
 * @param path inside the repository, or the address without its fragment
 * @param revision of the repository; empty for an address
 * @param knownSha256 what the user says the hash is, null if nothing
 */
public record RemoteFile(
        @Nullable String repository,
        String path,
        String revision,
        @Nullable String knownSha256) {

    public static final String HUB_PREFIX = "hf:";

    private static final String USUAL_REVISION = "main";
    private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9._-]{0,95})";
    private static final Pattern HUB = Pattern.compile(
            HUB_PREFIX + "(" + NAME + "/" + NAME + ")/([^@]+\\.gguf)(?:@([^@\\s]{1,200}))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HASH_FRAGMENT = Pattern.compile("#sha256=([0-9a-fA-F]{64})");

    /** A file of a repository, as it is now. */
    static RemoteFile onHub(String repository, String path) {
        return new RemoteFile(repository, path, USUAL_REVISION, null);
    }

    /** Reads {@code hf:owner/repo/file.gguf}, {@code …@revision}, or an address. */
    static RemoteFile parse(String text) {
        return text.regionMatches(true, 0, HUB_PREFIX, 0, HUB_PREFIX.length()) ? hub(text) : address(text);
    }

    private static RemoteFile hub(String text) {
        Matcher parts = HUB.matcher(text);
        if (!parts.matches() || !isPlain(parts.group(2)) || !isPlain(revisionOf(parts))) {
            throw new InvalidInputException(
                    "The model \"" + text
                            + "\" is no file of the hub; write it as hf:owner/repository/file.gguf or with @revision behind it.");
        }
        return new RemoteFile(parts.group(1), parts.group(2), revisionOf(parts), null);
    }

    private static String revisionOf(Matcher parts) {
        return parts.group(3) == null ? USUAL_REVISION : parts.group(3);
    }

    /** Names that lead nowhere else: these become parts of paths. */
    private static boolean isPlain(String path) {
        return Arrays.stream(path.split("/", -1))
                        .noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."))
                && path.codePoints().allMatch(RemoteFile::isPlain);
    }

    /** Half a surrogate pair, and what stands for characters that could not be read, would be asked for as another name. */
    private static boolean isPlain(int character) {
        return !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE
                && "\\:\uFFFD".indexOf(character) < 0;
    }

    private static RemoteFile address(String text) {
        String bare = text.replaceFirst("#.*", "");
        Matcher hash = HASH_FRAGMENT.matcher(text.substring(bare.length()));
        if (bare.length() < text.length() && !hash.matches()) {
            throw new InvalidInputException(
                    "Behind # of a model's address stands nothing but #sha256= and 64 hexadecimal digits.");
        }
        HubAddress.parse("The model's address", bare);
        return new RemoteFile(
                null, bare, "", bare.length() < text.length() ? hash.group(1).toLowerCase(Locale.ROOT) : null);
    }

    /** The file of this name; empty where no reference can name it. */
    static Optional<RemoteFile> named(String repository, String path, String revision) {
        RemoteFile file = new RemoteFile(repository, path, revision, null);
        try {
            return Optional.of(parse(file.text())).filter(file::equals);
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    /** What {@link #parse} reads as this file; the key of all that is kept about it. */
    public String text() {
        if (repository != null) {
            return HUB_PREFIX + repository + "/" + path + (revision.equals(USUAL_REVISION) ? "" : "@" + revision);
        }
        return knownSha256 == null ? path : path + "#sha256=" + knownSha256;
    }

    /** The same for people: without a query, which can hold a signature. */
    public String shown() {
        return repository == null ? HubAddress.withoutQuery(URI.create(path)) : text();
    }

    /** The name of everything that is kept about the file, in a folder. */
    String key() {
        return Sha256.of(text()).substring(0, 32);
    }

    /** Where it is, as {@code hf_hub_url} of huggingface_hub builds it. */
    URI address(URI endpoint) {
        if (repository == null) {
            return URI.create(path);
        }
        String base = endpoint.toString().replaceFirst("/+$", "");
        return URI.create(base + "/" + repository + "/resolve/" + quoted(revision) + "/"
                + Arrays.stream(path.split("/")).map(RemoteFile::quoted).collect(Collectors.joining("/")));
    }

    private static String quoted(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What the file is called on this machine. */
    String fileName() {
        String whole = repository == null ? String.valueOf(URI.create(path).getPath()) : path;
        String last = whole.substring(whole.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
        String bare = last.replaceFirst("^\\.+", "");
        return bare.isEmpty() ? "model.gguf" : bare.substring(Math.max(0, bare.length() - 120));
    }

    Optional<String> publishedHash() {
        return Optional.ofNullable(knownSha256);
    }
}
