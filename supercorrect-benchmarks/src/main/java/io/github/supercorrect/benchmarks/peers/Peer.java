package io.github.supercorrect.benchmarks.peers;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A child process that measures pieces of work when it is told to. */
final class Peer implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 600;
    private static final String END = "";

    private final String name;
    private final Process process;
    private final BufferedWriter commands;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private Peer(String name, Process process) {
        this.name = name;
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Starts a peer; what it prints beside its answers goes to a file in the folder.
     *
     * @param folder its working directory
     */
    static Peer start(String name, List<String> command, Map<String, String> environment, Path folder)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.redirectError(
                ProcessBuilder.Redirect.appendTo(folder.resolve(name + ".log").toFile()));
        Peer peer = new Peer(name, builder.start());
        Thread reader = new Thread(peer::read, "answers of " + name);
        reader.setDaemon(true);
        reader.start();
        // not all of them end by themselves when this process does
        Runtime.getRuntime().addShutdownHook(new Thread(peer.process::destroyForcibly));
        return peer;
    }

    String name() {
        return name;
    }

    private void read() {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(EnginePeer.MARK)) {
                    answers.add(line.substring(EnginePeer.MARK.length()));
                }
            }
        } catch (IOException e) {
            // the process is gone, which the end of the answers says
        }
        answers.add(END);
    }

    Map<String, String> ask(String command) throws PeerFailure {
        try {
            commands.write(command);
            commands.newLine();
            commands.flush();
        } catch (IOException e) {
            throw new PeerFailure(name + " does not take commands: " + e);
        }
        return answer();
    }

    /** The next answer: the first one comes without a command, when the model is loaded. */
    Map<String, String> answer() throws PeerFailure {
        String line = next();
        if (line.equals(END)) {
            throw new PeerFailure(name + " ended; see " + name + ".log in the work folder");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : line.split("\t")) {
            String[] pair = field.split("=", 2);
            fields.put(pair[0], pair[1]);
        }
        String error = fields.get("error");
        if (error != null) {
            throw new PeerFailure(name + " failed: " + error);
        }
        return fields;
    }

    private String next() throws PeerFailure {
        try {
            String line = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new PeerFailure(name + " did not answer within " + PATIENCE_SECONDS + " seconds");
            }
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PeerFailure("Interrupted while waiting for " + name);
        }
    }

    /** A JVM that has loaded de.kherud:llama never ends by itself, so all are killed. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
