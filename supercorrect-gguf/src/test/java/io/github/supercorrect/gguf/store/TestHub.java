package io.github.supercorrect.gguf.store;

import io.github.supercorrect.gguf.store.HttpServer.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Behaves as the hub is documented to: {@code resolve} answers with the linked file's ETag (its SHA-256), size and commit, and
 * redirects to a second server with a signed address, which knows ranges. Sources: huggingface_hub's
 * {@code get_hf_file_metadata} and {@code http_get}, and the hub's pages on its cache and its rate limits.
 */
final class TestHub implements AutoCloseable {

    static final String SIGNATURE = "X-Amz-Signature=5f1b";
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    /** Files by {@code owner/name/path}. */
    final Map<String, byte[]> files = new ConcurrentHashMap<>();
    /** Statuses that the next requests get instead of what they ask for. */
    final Deque<Integer> hubStatuses = new ConcurrentLinkedDeque<>();

    final Deque<Integer> cdnStatuses = new ConcurrentLinkedDeque<>();
    final HttpServer hub = new HttpServer(this::hub);
    final HttpServer cdn = new HttpServer(this::cdn);

    volatile String refusalHeader = "Retry-After";
    volatile String refusalValue = "0";
    volatile boolean ranges = true;
    /** Bytes after which each connection breaks. */
    volatile long breakAfter = Long.MAX_VALUE;
    /** What is announced besides the real length. */
    volatile long extraAnnounced;

    volatile long extraSent;
    /** The hash that is announced instead of the right one. */
    volatile String wrongHash = "";
    /** After how many bytes it says nothing more and stays connected. */
    volatile long silentAfter = Long.MAX_VALUE;
    /** How long a connection waits after each kilobyte. */
    volatile long nanosPerKilobyte;
    /** Up to which byte of the file the last connection has sent. */
    volatile long lastPosition;
    /** Runs after each kilobyte of a file. */
    volatile Runnable onSent = () -> {};

    /** Bytes that look like nothing else, but for how they begin. */
    static byte[] content(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        System.arraycopy(new byte[] {'G', 'G', 'U', 'F'}, 0, bytes, 0, 4);
        return bytes;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    URI endpoint() {
        return hub.address();
    }

    private void hub(Request request, OutputStream out) throws IOException {
        Integer refusal = hubStatuses.poll();
        byte[] file = files.get(request.path().replaceFirst("^/", "").replaceFirst("/resolve/[^/]+/", "/"));
        if (refusal != null) {
            HttpServer.head(out, refusal, Map.of("Content-Length", 0, refusalHeader, refusalValue));
        } else if (file == null) {
            // The hub says 401 of a repository that is not there, and 404 of a file.
            boolean known =
                    files.keySet().stream().anyMatch(name -> request.path().startsWith("/" + repository(name)));
            HttpServer.head(out, known ? 404 : 401, Map.of("Content-Length", 0));
        } else {
            HttpServer.head(out, 302, linked(request, file));
        }
    }

    private static String repository(String name) {
        return name.substring(0, name.indexOf('/', name.indexOf('/') + 1));
    }

    private Map<String, Object> linked(Request request, byte[] file) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("X-Repo-Commit", COMMIT);
        headers.put("X-Linked-ETag", "\"" + (wrongHash.isEmpty() ? sha256(file) : wrongHash) + "\"");
        headers.put("X-Linked-Size", file.length + extraAnnounced);
        headers.put("Accept-Ranges", "bytes");
        headers.put("Location", cdn.address() + "/cdn" + request.path() + "?" + SIGNATURE);
        headers.put("Content-Length", 0);
        return headers;
    }

    private void cdn(Request request, OutputStream out) throws IOException, InterruptedException {
        Integer refusal = cdnStatuses.poll();
        byte[] file = files.get(request.path()
                .replaceFirst("\\?.*", "")
                .replaceFirst("^/cdn/", "")
                .replaceFirst("/resolve/[^/]+/", "/"));
        if (refusal != null || file == null) {
            HttpServer.head(
                    out, refusal == null ? 404 : refusal, Map.of("Content-Length", 0, refusalHeader, refusalValue));
            return;
        }
        boolean part = ranges && request.headers().containsKey("range");
        int from = part ? (int) request.from() : 0;
        if (from >= file.length) {
            HttpServer.head(out, 416, Map.of("Content-Range", "bytes */" + file.length, "Content-Length", 0));
            return;
        }
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("ETag", "\"of-the-cdn\"");
        headers.put("Content-Length", file.length - from + extraAnnounced);
        if (part) {
            headers.put("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        }
        HttpServer.head(out, part ? 206 : 200, headers);
        send(file, from, out);
    }

    private void send(byte[] file, int from, OutputStream out) throws IOException, InterruptedException {
        int step = 1024;
        long sent = 0;
        for (int at = from; at < file.length; at += step) {
            int length = (int) Math.min(Math.min(step, file.length - at), breakAfter - sent);
            out.write(file, at, length);
            out.flush();
            sent += length;
            lastPosition = (long) at + length;
            onSent.run();
            if (sent >= breakAfter) {
                return;
            }
            if (sent >= silentAfter) {
                Thread.sleep(60_000);
            }
            if (nanosPerKilobyte > 0) {
                Thread.sleep(nanosPerKilobyte / 1_000_000, (int) (nanosPerKilobyte % 1_000_000));
            }
        }
        out.write(new byte[(int) extraSent]);
    }

    @Override
    public void close() {
        hub.close();
        cdn.close();
    }
}
