package io.github.supercorrect.benchmarks.peers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Starts peers with the same settings. */
final class Launcher {

    /** As the library starts its worker process, heap aside. */
    private static final List<String> WORKER =
            List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

    private static final Map<String, String> WORKER_ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "1");

    /** As an application may be started. */
    private static final List<String> APPLICATION = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private final RunSettings settings;

    Launcher(RunSettings settings) {
        this.settings = settings;
    }

    /** Why a peer cannot be measured here; empty if it can. */
    String missing(String peer) {
        if (!peer.equals("node")) {
            return "";
        }
        if (onPath("node") == null) {
            return "node-llama-cpp is not measured: Node.js (node) is not on the PATH.";
        }
        return Files.isDirectory(settings.scripts().resolve("node_modules/node-llama-cpp"))
                ? ""
                : "node-llama-cpp is not measured: run `npm ci --ignore-scripts` in benchmarks/peers first.";
    }

    /** A peer with eight sequences (de.kherud has one), and so many more settings. */
    Peer start(String peer, String... more) throws IOException {
        return switch (peer) {
            case "ours" -> java("ours", "llama", 8, WORKER, WORKER_ENVIRONMENT, more);
            case "kherud" -> java("kherud", "kherud", 1, WORKER, WORKER_ENVIRONMENT, more);
            case "node" -> node();
            default -> throw new IllegalArgumentException(peer);
        };
    }

    Peer startWithSixteen() throws IOException {
        return java("ours16", "llama", 16, WORKER, WORKER_ENVIRONMENT);
    }

    Peer startCycles(int cycles) throws IOException {
        return java("cycles", "llama", 8, APPLICATION, Map.of(), "cycles=" + cycles);
    }

    private Peer java(
            String name, String engine, int parallel, List<String> flags, Map<String, String> env, String... more)
            throws IOException {
        int sequences = Math.max(8, parallel);
        int cells = sequences * RunSettings.CONTEXT;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath(), EnginePeer.class.getName()));
        command.addAll(common(parallel, cells));
        command.addAll(List.of(
                "engine=" + engine,
                "work=" + settings.work(),
                "context=" + (parallel == 1 ? cells : RunSettings.CONTEXT)));
        command.addAll(Arrays.asList(more));
        return Peer.start(name, command, env, settings.work());
    }

    private Peer node() throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("node", settings.scripts().resolve("peer.mjs").toString()));
        command.addAll(common(8, 8 * RunSettings.CONTEXT));
        return Peer.start("node", command, Map.of(), settings.work());
    }

    private List<String> common(int parallel, int cells) {
        return List.of(
                "model=" + settings.model(),
                "parallel=" + parallel,
                "cells=" + cells,
                "chunk=" + RunSettings.BATCH,
                "threads=" + settings.threads());
    }

    /** Absolute, because peers run in a folder of their own. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static @Nullable String onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> folder + "/" + program)
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst()
                .orElse(null);
    }
}
