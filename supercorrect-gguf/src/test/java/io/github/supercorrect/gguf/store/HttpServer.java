package io.github.supercorrect.gguf.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocket;

/** A server that a test scripts down to the bytes: one that can break off, stop talking and lie. */
final class HttpServer implements AutoCloseable {

    /** A request, header names in small letters. */
    record Request(String method, String path, Map<String, String> headers) {

        /** The first byte that is asked for. */
        long from() {
            return Long.parseLong(headers.getOrDefault("range", "bytes=0-").replaceAll("\\D", ""));
        }
    }

    /** Answers by writing to the connection, which is closed afterwards. */
    @FunctionalInterface
    interface Script {
        void answer(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Script script;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    HttpServer(Script script) {
        this(script, ServerSocketFactory.getDefault());
    }

    /** @param sockets for example those of TLS */
    HttpServer(Script script, ServerSocketFactory sockets) {
        this.script = script;
        try {
            socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::serve);
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work, "test-server");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                start(() -> converse(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket connection) {
        try (connection;
                OutputStream out = connection.getOutputStream()) {
            Request request = read(connection);
            requests.add(request);
            script.answer(request, out);
        } catch (IOException e) {
            // The client has gone, as the test may want.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request read(Socket connection) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        String first = reader.readLine();
        if (first == null) {
            throw new IOException("no request");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        String[] parts = first.split(" ", -1);
        return new Request(parts[0], parts[1], headers);
    }

    /** Writes a status and headers. */
    static void head(OutputStream out, int status, Map<String, ?> headers) throws IOException {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " x\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        out.write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    URI address() {
        return URI.create(
                (socket instanceof SSLServerSocket ? "https" : "http") + "://127.0.0.1:" + socket.getLocalPort());
    }

    /** All that were asked so far. */
    List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The requests for bytes of a file. */
    List<Request> gets() {
        return requests.stream()
                .filter(request -> request.method().equals("GET"))
                .toList();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.forEach(Thread::interrupt);
    }
}
