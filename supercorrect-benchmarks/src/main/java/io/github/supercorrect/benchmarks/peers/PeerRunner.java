package io.github.supercorrect.benchmarks.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures us, de.kherud:llama and node-llama-cpp in turn on one file, and prints the ratios as a Markdown page. What is missing
 * is said in one line, and the others are measured. {@code benchmarks/peers/run} builds and starts it.
 */
public final class PeerRunner {

    private PeerRunner() {}

    /**
     * Runs for about ten minutes with nine pairs and the 0.6B model.
     *
     * @param arguments {@code model=FILE.gguf}, and if wanted {@code pairs=9 threads=1 peers=ours,kherud,node
     *     sections=peers,sixteen,first,memory output=FILE.md work=FOLDER scripts=FOLDER}
     */
    public static void main(String[] arguments) throws IOException {
        RunSettings settings = RunSettings.of(arguments);
        Figures figures = new Figures();
        List<String> names = present(settings);
        Sections sections = new Sections(settings, figures, line -> {
            say(line);
            write(settings, figures);
        });
        if (settings.sections().contains("peers")) {
            sections.peers(names);
        }
        if (settings.sections().contains("sixteen")) {
            sections.sixteen();
        }
        if (settings.sections().contains("first")) {
            sections.first(names);
        }
        if (settings.sections().contains("memory")) {
            sections.memory();
        }
        System.out.print(write(settings, figures));
    }

    /** Also in between: a run that is cut short has left what it measured. */
    private static String write(RunSettings settings, Figures figures) {
        try {
            String report = new Report(settings, figures).text();
            Files.writeString(settings.output(), report);
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> present(RunSettings settings) {
        Launcher launcher = new Launcher(settings);
        List<String> names = new ArrayList<>();
        for (String name : settings.peers()) {
            String missing = launcher.missing(name);
            if (missing.isEmpty()) {
                names.add(name);
            } else {
                say(missing);
            }
        }
        return names;
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
