package io.github.supercorrect.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A hub with one file, which it sends itself. */
final class SmallHub implements AutoCloseable {
    private static final String FILE = "QuantFactory/SuperCorrect-7B-GGUF/resolve/main/SuperCorrect-7B.Q4_K_M.gguf";

    final byte[] content = new byte[100_000];
    final List<String> requests = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;

    SmallHub() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "test-hub");
        thread.setDaemon(true);
        thread.start();
    }

    String endpoint() {
        return "http://localhost:" + socket.getLocalPort();
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                answer(connection);
            } catch (IOException e) {
                // The client or the test has gone.
            }
        }
    }

    private void answer(Socket connection) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        String request = reader.readLine();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            // Nothing in the headers matters here.
        }
        requests.add(request);
        boolean there = request.contains(" /" + FILE + " ");
        OutputStream out = connection.getOutputStream();
        String head = there
                ? "HTTP/1.1 200 OK\r\nX-Linked-ETag: \"" + sha256() + "\"\r\nX-Linked-Size: " + content.length
                        + "\r\nContent-Length: " + content.length
                : "HTTP/1.1 404 Not Found\r\nContent-Length: 0";
        out.write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        if (there && request.startsWith("GET")) {
            out.write(content);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
