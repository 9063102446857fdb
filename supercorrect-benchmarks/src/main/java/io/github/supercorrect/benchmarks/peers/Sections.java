package io.github.supercorrect.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The measurements: who does what in which order. */
final class Sections {

    static final int PROMPT_TOKENS = 384;

    private static final int SHORT_PROMPT = 16;
    private static final int TOKENS_ALONE = 48;
    private static final int TOKENS_TOGETHER = 16;
    private static final int CYCLES = 50;
    private static final int EARLY_CYCLE = 5;
    private static final String WARM_UP = "generate 4 ";

    private final RunSettings settings;
    private final Launcher launcher;
    private final Figures figures;
    private final Consumer<String> progress;
    private final Texts texts = new Texts(42);

    Sections(RunSettings settings, Figures figures, Consumer<String> progress) {
        this.settings = settings;
        this.launcher = new Launcher(settings);
        this.figures = figures;
        this.progress = progress;
    }

    /** Prompt processing, and generation for one and for eight sequences. */
    void peers(List<String> names) throws IOException {
        Map<String, Peer> peers = new LinkedHashMap<>();
        try {
            for (String name : names) {
                begin(name, peers);
            }
            String eight = texts.listOf(8, SHORT_PROMPT);
            all(peers, 0, "", "prompt " + texts.ofTokens(64));
            all(peers, 0, "", WARM_UP + eight);
            for (int i = 0; i < settings.pairs(); i++) {
                progress.accept("prompt and generation, pair " + (i + 1) + " of " + settings.pairs());
                all(peers, i, "prompt", "prompt " + texts.ofTokens(PROMPT_TOKENS));
                all(peers, i, "one", "generate " + TOKENS_ALONE + " " + texts.ofTokens(SHORT_PROMPT));
                all(peers, i, "eight", "generate " + TOKENS_TOGETHER + " " + texts.listOf(8, SHORT_PROMPT));
            }
            for (Peer peer : peers.values()) {
                figures.add("peak", peer.name(), Figures.number(peer.ask("memory"), "peak"));
            }
        } catch (PeerFailure e) {
            progress.accept(e.getMessage());
        } finally {
            peers.values().forEach(Peer::close);
        }
    }

    private void begin(String name, Map<String, Peer> peers) throws IOException {
        Peer peer = launcher.start(name);
        try {
            figures.describe(name, peer.answer());
            peers.put(name, peer);
        } catch (PeerFailure e) {
            progress.accept(e.getMessage());
            peer.close();
        }
    }

    /** One piece for everybody; in every second round the other way about. Without a name nothing is noted. */
    private void all(Map<String, Peer> peers, int round, String piece, String command) {
        List<Peer> order = new ArrayList<>(peers.values());
        if (round % 2 == 1) {
            Collections.reverse(order);
        }
        for (Peer peer : order) {
            try {
                Map<String, String> answer = peer.ask(command);
                if (!piece.isEmpty()) {
                    note(piece, peer.name(), answer);
                }
            } catch (PeerFailure e) {
                progress.accept(e.getMessage() + "; it is measured no further");
                peer.close();
                peers.remove(peer.name());
            }
        }
    }

    private void note(String piece, String peer, Map<String, String> answer) {
        double tokens = Figures.number(answer, "tokens");
        String cached = answer.containsKey("cached") ? ", " + answer.get("cached") + " of them cached" : "";
        figures.remark(piece + ", " + peer, answer.get("tokens") + " tokens" + cached);
        figures.addTimes(piece, peer, answer, piece.equals("prompt") ? 1 : tokens);
    }

    /** A token of sixteen sequences against one of a sequence alone, in one process. */
    void sixteen() throws IOException {
        try (Peer ours = launcher.startWithSixteen()) {
            figures.describe("ours, 16 sequences", ours.answer());
            Map<String, Peer> only = new LinkedHashMap<>(Map.of(ours.name(), ours));
            all(only, 0, "", WARM_UP + texts.listOf(16, SHORT_PROMPT));
            String alone = "generate " + TOKENS_ALONE + " ";
            String together = "generate " + TOKENS_TOGETHER + " ";
            for (int i = 0; i < settings.pairs(); i++) {
                progress.accept("16 sequences, pair " + (i + 1) + " of " + settings.pairs());
                if (i % 2 == 0) {
                    all(only, i, "alone", alone + texts.ofTokens(SHORT_PROMPT));
                }
                all(only, i, "sixteen", together + texts.listOf(16, SHORT_PROMPT));
                if (i % 2 == 1) {
                    all(only, i, "alone", alone + texts.ofTokens(SHORT_PROMPT));
                }
            }
        } catch (PeerFailure e) {
            progress.accept(e.getMessage());
        }
    }

    /** Fresh processes each time: first token with and without a computed prefix, and how long it takes to load. */
    void first(List<String> names) throws IOException {
        String store = "store=" + Files.createTempDirectory(settings.work(), "prefixes");
        try {
            try (Peer writer = launcher.start("ours", store)) {
                writer.answer();
                writer.ask("store " + texts.problem());
                figures.remark(
                        "first, problem",
                        writer.ask("length " + texts.problem()).get("tokens") + " tokens");
            }
            for (int i = 0; i < settings.pairs(); i++) {
                progress.accept("first token and load, pair " + (i + 1) + " of " + settings.pairs());
                firstOnce(i, store);
                loadOnce(names);
            }
        } catch (PeerFailure e) {
            progress.accept(e.getMessage());
        }
    }

    private void firstOnce(int round, String store) throws IOException, PeerFailure {
        if (round % 2 == 0) {
            withoutDisk();
            withDisk(store);
        } else {
            withDisk(store);
            withoutDisk();
        }
    }

    private void withoutDisk() throws IOException, PeerFailure {
        try (Peer ours = loaded("ours")) {
            first(ours, "uncached");
            first(ours, "memory");
        }
    }

    private void withDisk(String store) throws IOException, PeerFailure {
        try (Peer ours = launcher.start("ours", store)) {
            ours.answer();
            ours.ask(WARM_UP + texts.ofTokens(SHORT_PROMPT));
            first(ours, "disk");
        }
    }

    private void first(Peer ours, String how) throws PeerFailure {
        Map<String, String> answer = ours.ask("first " + texts.problem());
        figures.addTimes("first " + how, "ours", answer, 1);
        figures.remark(
                "first, " + how,
                answer.get("tokens") + " tokens, " + answer.get("cached") + " of them computed before");
    }

    private void loadOnce(List<String> names) throws IOException, PeerFailure {
        for (String name : names) {
            if (!name.equals("ours")) {
                loaded(name).close();
            }
        }
    }

    private Peer loaded(String name) throws IOException, PeerFailure {
        Clock clock = new Clock();
        Peer peer = launcher.start(name);
        Map<String, String> hello = peer.answer();
        figures.describe(name, hello);
        figures.addTimes("load", name, hello, 1);
        figures.add("start", name, clock.passed().wall());
        peer.ask(WARM_UP + texts.ofTokens(SHORT_PROMPT));
        return peer;
    }

    /** The model opened and closed again and again in one process. */
    void memory() throws IOException {
        progress.accept(CYCLES + " times open and close");
        try (Peer ours = launcher.startCycles(CYCLES)) {
            for (int cycle = 1; cycle <= CYCLES; cycle++) {
                Map<String, String> answer = ours.answer();
                if (cycle == EARLY_CYCLE || cycle == CYCLES) {
                    figures.add("cycle " + cycle, "ours", Figures.number(answer, "now"));
                    figures.add("cycle " + cycle + " anonymous", "ours", Figures.number(answer, "anonymous"));
                    figures.add("cycle peak", "ours", Figures.number(answer, "peak"));
                }
            }
        } catch (PeerFailure e) {
            progress.accept(e.getMessage());
        }
    }
}
