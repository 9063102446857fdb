package io.github.supercorrect.gguf.internal.hub;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks servers for files. Redirects are followed here and not by the client, which would not know whom the token is for. */
public final class HubConnection {

    private static final int MOST_REDIRECTS = 10;

    private final Origin hub;
    private final @Nullable Token token;
    private final Patience patience;
    private final HttpClient client;

    /**
     * @param endpoint whom the token is for
     * @param environment where a proxy may be named
     */
    public HubConnection(URI endpoint, @Nullable Token token, Patience patience, Map<String, String> environment) {
        this.hub = Origin.of(endpoint);
        this.token = token;
        this.patience = patience;
        // HTTP/1.1: one file at a time gains nothing by more, and a plain server need not answer an upgrade.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.silence())
                .proxy(ProxyChoice.of(environment))
                .executor(daemons())
                .build();
    }

    /** Idle threads end by themselves, so there is nothing to close. */
    private static Executor daemons() {
        return Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "supercorrect-download");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What is said about the file there; no byte of it is fetched. */
    public RemoteState look(URI address, Cancellation cancellation) throws IOException {
        try (Answer answer = send("HEAD", address, Map.of(), true, cancellation)) {
            return answer.orRefusal().state();
        }
    }

    /** The file from this byte on, if the server can; you close the answer. */
    public Answer fetch(URI address, long from, Cancellation cancellation) throws IOException {
        Map<String, String> range = from > 0 ? Map.of("Range", "bytes=" + from + "-") : Map.of();
        return send("GET", address, range, false, cancellation);
    }

    private Answer send(
            String method, URI start, Map<String, String> headers, boolean onlyState, Cancellation cancellation)
            throws IOException {
        URI address = start;
        RemoteState state = RemoteState.UNKNOWN;
        boolean trusted = true;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            // A token that has left its host is not shown again, not even where a redirect leads back.
            trusted &= Origin.of(address).equals(hub);
            HttpResponse<Body> response = exchange(request(method, address, headers, trusted), cancellation);
            boolean last = !isRedirect(response);
            state = state.then(response.headers(), last);
            if (last || (onlyState && state.isWhole())) {
                int status = last ? response.statusCode() : Answer.WHOLE;
                return new Answer(
                        status, response.headers(), String.valueOf(address.getHost()), state, response.body());
            }
            response.body().close();
            address = next(address, response.headers());
        }
        throw new RefusedAddressException(start.getHost() + " redirects more than " + MOST_REDIRECTS + " times");
    }

    private static boolean isRedirect(HttpResponse<Body> response) {
        return switch (response.statusCode()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** The whole new address is never shown: it can hold a signature. */
    private static URI next(URI address, HttpHeaders headers) throws IOException {
        URI next;
        try {
            next = address.resolve(headers.firstValue("Location").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new RefusedAddressException(address.getHost() + " redirects to something that is no address");
        }
        if (next.getHost() == null || !HubAddress.isAllowed(next)) {
            throw new RefusedAddressException(
                    address.getHost() + " redirects to an address that is not https:// (" + next.getScheme() + ")");
        }
        return next;
    }

    private HttpRequest request(String method, URI address, Map<String, String> headers, boolean trusted)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .uri(address)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(patience.silence())
                // A compressed answer would have another length than the file.
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "supercorrect-java");
        headers.forEach(request::header);
        if (trusted && token != null) {
            request.header("Authorization", token.header());
        }
        return request.build();
    }

    private HttpResponse<Body> exchange(HttpRequest request, Cancellation cancellation) throws IOException {
        Body body = new Body();
        CompletableFuture<HttpResponse<Body>> response = client.sendAsync(request, info -> body);
        long deadline = System.nanoTime() + patience.silence().multipliedBy(2).toNanos();
        try {
            return await(response, deadline, cancellation);
        } catch (IOException | RuntimeException e) {
            response.cancel(true);
            body.close();
            throw e;
        }
    }

    private static HttpResponse<Body> await(
            CompletableFuture<HttpResponse<Body>> response, long deadline, Cancellation cancellation)
            throws IOException {
        while (true) {
            cancellation.check();
            try {
                return response.get(Cancellation.SLICE.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (deadline - System.nanoTime() <= 0) {
                    throw new HttpTimeoutException("no answer came");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
            }
        }
    }

    /** Tries again while that is worthwhile. */
    public <T> T patiently(Attempt<T> attempt, Cancellation cancellation) throws IOException {
        for (int failures = 1; ; failures++) {
            try {
                return attempt.run();
            } catch (IOException e) {
                if (failures >= patience.tries() || !Retry.isWorthwhile(e)) {
                    throw e;
                }
                Duration pause = Retry.pause(e, failures, patience);
                cancellation.pause(pause);
            }
        }
    }

    public Patience patience() {
        return patience;
    }

    /** One try. */
    @FunctionalInterface
    public interface Attempt<T> {
        T run() throws IOException;
    }
}
