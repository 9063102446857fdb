package io.github.supercorrect.benchmarks.peers;

import io.github.supercorrect.worker.engine.ComputeSettings;
import io.github.supercorrect.worker.engine.Engine;
import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.EngineProvider;
import io.github.supercorrect.worker.engine.LoadSettings;
import io.github.supercorrect.worker.engine.OffloadSettings;
import io.github.supercorrect.worker.engine.PrefixStoreSettings;
import io.github.supercorrect.worker.engine.PromptSegment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * One of our engines as a peer: loads a model once, then measures one piece a line. Commands come on standard input; native code
 * prints on standard output too, so an answer is a line with a mark.
 *
 * <pre>
 * prompt TEXT              everything up to the first token
 * generate COUNT TEXT,...  so many tokens for each text, after the first one
 * first PROBLEM            everything up to the first token, for the hierarchical-thought prompt and a problem
 * store PROBLEM            the same, and leaves the computed prefix on disk
 * length PROBLEM           tokens of a problem alone
 * memory                   of this process
 * </pre>
 *
 * With {@code cycles=N} it opens and closes the model so often instead, and answers with the memory after each.
 */
public final class EnginePeer {

    /** Begins every answer. */
    static final String MARK = "@peer ";

    private final Map<String, String> settings;

    private EnginePeer(Map<String, String> settings) {
        this.settings = settings;
    }

    /**
     * Runs until the input ends.
     *
     * @param arguments {@code name=value}: engine, model, work (a folder), parallel, context, cells, chunk, threads, store, cycles
     */
    public static void main(String[] arguments) throws IOException, EngineException {
        Map<String, String> settings = new TreeMap<>();
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            settings.put(pair[0], pair[1]);
        }
        EnginePeer peer = new EnginePeer(settings);
        if (settings.containsKey("cycles")) {
            peer.cycles(peer.number("cycles"));
        } else {
            peer.run();
        }
    }

    private void run() throws IOException, EngineException {
        Engine engine = create();
        Clock clock = new Clock();
        EngineInfo info = engine.load(loadSettings(), () -> false);
        answer(clock.passed().fields() + "\t" + describe(info));
        serve(new EnginePieces(engine, info.parallel() > 1));
        engine.close();
    }

    private static void serve(EnginePieces pieces) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            try {
                answer(obey(line, pieces));
            } catch (EngineException | RuntimeException e) {
                answer("error=" + String.valueOf(e).replaceAll("\\s", " "));
            }
        }
    }

    private static String obey(String line, EnginePieces pieces) throws EngineException {
        String[] words = line.split(" ", 2);
        String rest = words.length == 1 ? "" : words[1];
        return switch (words[0]) {
            case "prompt" -> pieces.prompt(List.of(PromptSegment.text(rest)), 0);
            case "generate" -> generate(rest, pieces);
            case "first" -> pieces.prompt(Texts.chat(rest), Texts.STABLE_SEGMENTS);
            case "store" -> pieces.store(Texts.chat(rest), Texts.STABLE_SEGMENTS);
            case "length" -> pieces.count(List.of(PromptSegment.text(rest)));
            case "memory" -> memory();
            default -> "error=unknown command " + words[0];
        };
    }

    private static String generate(String rest, EnginePieces pieces) throws EngineException {
        String[] parts = rest.split(" ", 2);
        return pieces.generate(Integer.parseInt(parts[0]), List.of(parts[1].split(",")));
    }

    private static String memory() {
        return "peak=" + ProcessFigures.memory("VmHWM") + "\tnow=" + ProcessFigures.memory("VmRSS");
    }

    private void cycles(int times) throws IOException, EngineException {
        for (int i = 1; i <= times; i++) {
            try (Engine engine = create()) {
                EngineInfo info = engine.load(loadSettings(), () -> false);
                new EnginePieces(engine, info.parallel() > 1).generate(4, List.of("a1b2c3d4", "b1c2d3e4"));
            }
            System.gc();
            answer("cycle=" + i + "\t" + memory() + "\tanonymous=" + ProcessFigures.memory("RssAnon"));
        }
    }

    private Engine create() throws IOException {
        if (!Files.exists(natives())) {
            Files.createDirectories(natives());
            if (get("engine").equals("llama")) {
                Natives.unpackInto(natives());
            }
        }
        return ServiceLoader.load(EngineProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals(get("engine")))
                .findFirst()
                .orElseThrow(() -> new IOException("There is no engine " + get("engine") + " on the class path"))
                .create();
    }

    private Path natives() {
        return Path.of(get("work"), "natives-" + get("engine"));
    }

    private LoadSettings loadSettings() {
        int threads = number("threads");
        ComputeSettings compute = new ComputeSettings(
                threads,
                threads,
                number("parallel"),
                number("cells"),
                number("chunk"),
                ComputeSettings.KvType.F16,
                true,
                ComputeSettings.Repack.AUTO,
                false,
                "");
        PrefixStoreSettings store = settings.containsKey("store")
                ? new PrefixStoreSettings(get("store"), "peers", 1L << 30)
                : PrefixStoreSettings.NONE;
        List<String> controls = List.of("<|endoftext|>", "<|im_start|>", "<|im_end|>");
        return new LoadSettings(
                get("model"), number("context"), controls, natives().toString(), compute, OffloadSettings.NONE, store);
    }

    private String describe(EngineInfo info) {
        String sequences = info.parallel() + (info.parallel() == 1 ? " sequence" : " sequences");
        return "engine=" + info.engine() + "\tbuild=" + info.build() + "\truntime=Java "
                + System.getProperty("java.version") + "\tvariant=" + ProcessFigures.cpuVariant() + "\tsettings="
                + sequences + ", " + get("cells") + " cells, batch " + get("chunk") + ", " + get("threads")
                + " thread(s), KV " + info.details().getOrDefault("kv", "f16") + ", weights repacked: "
                + info.details().getOrDefault("repack", "as the binding does it");
    }

    private String get(String name) {
        String value = settings.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The argument " + name + "= is missing");
        }
        return value;
    }

    private int number(String name) {
        return Integer.parseInt(get(name));
    }

    private static void answer(String fields) {
        System.out.println("\n" + MARK + fields);
    }
}
