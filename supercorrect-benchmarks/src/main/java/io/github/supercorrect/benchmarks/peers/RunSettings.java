package io.github.supercorrect.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run measures.
 *
 * @param model the GGUF file
 * @param pairs how often each piece is measured
 * @param threads compute threads of every peer
 * @param peers of {@link #PEERS}
 * @param sections of {@link #SECTIONS}
 * @param scripts the folder with the script for node-llama-cpp
 * @param work a folder for unpacked libraries, logs and the prefix store
 * @param output the report is written there; it is printed too
 */
record RunSettings(
        Path model,
        int pairs,
        int threads,
        List<String> peers,
        List<String> sections,
        Path scripts,
        Path work,
        Path output) {

    static final List<String> PEERS = List.of("ours", "kherud", "node");
    static final List<String> SECTIONS = List.of("peers", "sixteen", "first", "memory");

    /** Cells of each sequence; the longest prompt and its answer fit. */
    static final int CONTEXT = 512;

    /** Prompt tokens in a decode call. */
    static final int BATCH = 512;

    static RunSettings of(String[] arguments) throws IOException {
        Map<String, String> given = new TreeMap<>();
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            if (pair.length != 2) {
                throw new IllegalArgumentException(argument + " is not of the form name=value");
            }
            given.put(pair[0], pair[1]);
        }
        if (!given.containsKey("model")) {
            throw new IllegalArgumentException("model=FILE.gguf is missing");
        }
        Path work = Path.of(given.getOrDefault("work", "target/peers")).toAbsolutePath();
        return new RunSettings(
                Path.of(given.getOrDefault("model", "")).toRealPath(),
                Integer.parseInt(given.getOrDefault("pairs", "9")),
                Integer.parseInt(given.getOrDefault("threads", "1")),
                list(given, "peers", PEERS),
                list(given, "sections", SECTIONS),
                Path.of(given.getOrDefault("scripts", "benchmarks/peers")).toAbsolutePath(),
                Files.createDirectories(work),
                Path.of(given.getOrDefault("output", work.resolve("report.md").toString()))
                        .toAbsolutePath());
    }

    private static List<String> list(Map<String, String> given, String name, List<String> all) {
        String value = given.get(name);
        List<String> chosen = value == null ? all : List.of(value.split(","));
        if (!all.containsAll(chosen)) {
            throw new IllegalArgumentException(name + " is " + value + ", must be some of " + String.join(",", all));
        }
        return chosen;
    }
}
