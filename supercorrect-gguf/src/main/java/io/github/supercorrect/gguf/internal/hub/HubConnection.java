package io.github.supercorrect.gguf.internal.hub;

import io.github.supercorrect.core.error.ModelUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks servers for files. Redirects are followed here and not by the client, which would not know whom the token is for. */
public final class HubConnection {

    private static final int MOST_REDIRECTS = 10;
    /** From here on a pause without a word looks like a program that hangs. */
    private static final Duration NOTICEABLE = Duration.ofSeconds(2);

    private final Origin hub;
    private final @Nullable Token token;
    private final Patience patience;
    private final ProxyChoice proxies;
    private final Consumer<String> remarks;
    private final HttpClient client;

    /**
     * @param endpoint whom the token is for
     * @param environment where a proxy may be named
     * @param remarks hears of a pause that a user would wonder about
     */
    public HubConnection(
            URI endpoint,
            @Nullable Token token,
            Patience patience,
            Map<String, String> environment,
            Consumer<String> remarks) {
        this.hub = Origin.of(endpoint);
        this.token = token;
        this.patience = patience;
        this.proxies = ProxyChoice.of(environment);
        this.remarks = remarks;
        this.client = client(patience.silence(), proxies);
    }

    private static HttpClient client(Duration connectTimeout, ProxyChoice proxies) {
        try {
            // HTTP/1.1: one file at a time gains nothing by more, and a plain server need not answer an upgrade.
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(connectTimeout)
                    .proxy(proxies)
                    .executor(daemons())
                    .build();
        } catch (UncheckedIOException e) {
            throw new ModelUnavailableException(
                    "Java can make no secure connections, because its trust store cannot be used ("
                            + ConnectionException.deepest(e)
                            + "); look at the system properties javax.net.ssl.trustStore and …trustStorePassword.",
                    e);
        }
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
            trusted &= token != null && Origin.of(address).equals(hub);
            HttpResponse<Body> response = exchange(request(method, address, headers, trusted), cancellation);
            boolean last = !isRedirect(response);
            state = state.then(response.headers(), last);
            if (last || (onlyState && state.isWhole())) {
                int status = last ? response.statusCode() : Answer.WHOLE;
                return new Answer(
                        status, response.headers(), String.valueOf(address.getHost()), trusted, state, response.body());
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
        String location = headers.firstValue("Location").orElse("");
        if (location.isBlank()) {
            throw new RefusedAddressException(address.getHost() + " redirects and does not say where to");
        }
        URI next;
        try {
            next = address.resolve(location);
            if (!Origin.of(next).hasPort()) {
                throw new IllegalArgumentException("port");
            }
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
            return await(response, proxies.route(request.uri()), deadline, cancellation);
        } catch (IOException | RuntimeException e) {
            response.cancel(true);
            body.close();
            throw e;
        }
    }

    private static HttpResponse<Body> await(
            CompletableFuture<HttpResponse<Body>> response, String server, long deadline, Cancellation cancellation)
            throws IOException {
        while (true) {
            cancellation.check();
            try {
                return response.get(Cancellation.SLICE.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (deadline - System.nanoTime() <= 0) {
                    throw new HttpTimeoutException("no answer came from " + server);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new ConnectionException(server, Objects.requireNonNullElse(e.getCause(), e));
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
                pause(e, failures, cancellation);
            }
        }
    }

    /** Waits before another try, after so many failures in a row. */
    public void pause(IOException failure, int failures, Cancellation cancellation) {
        Duration pause = Retry.pause(failure, failures, patience);
        if (pause.compareTo(NOTICEABLE) >= 0) {
            remarks.accept("Trying again in " + pause.toSeconds() + " s: " + failure.getMessage() + ".");
        }
        cancellation.pause(pause);
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
