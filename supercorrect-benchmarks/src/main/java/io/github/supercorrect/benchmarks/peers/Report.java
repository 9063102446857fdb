package io.github.supercorrect.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** The figures as a Markdown page. */
final class Report {

    private static final String OURS = "ours";
    private static final double MILLIS = 1e3;
    private static final double MEGA = 1.0 / (1024 * 1024);

    private final RunSettings settings;
    private final Figures figures;
    private final StringBuilder page = new StringBuilder();

    Report(RunSettings settings, Figures figures) {
        this.settings = settings;
        this.figures = figures;
    }

    String text() throws IOException {
        machine();
        peerTable();
        ratioTable();
        firstTable();
        loadTable();
        memoryTable();
        line("");
        line("Tokens, as each peer counted them in its last measurement:");
        line("");
        figures.remarks().forEach((about, text) -> line("* " + about + ": " + text));
        return page.toString();
    }

    private void machine() throws IOException {
        Path model = settings.model();
        line(
                "Machine: " + cpu() + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
                        + System.getProperty("os.name") + " " + System.getProperty("os.version") + "; "
                        + LocalDate.now(java.time.ZoneOffset.UTC) + ". Model: `" + model.getFileName() + "`, "
                        + format(Files.size(model) * MEGA) + " MiB" + quantisation() + ". " + settings.threads()
                        + " compute thread(s) each, greedy, the same text for everybody in a pair; the order alternates from pair to pair.");
    }

    /** llama.cpp's own words, which node-llama-cpp passes on. */
    private String quantisation() {
        String text = figures.peers().getOrDefault("node", Map.of()).getOrDefault("quantisation", "");
        return text.isEmpty() ? "" : " (" + text + ")";
    }

    private static String cpu() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(row -> row.startsWith("model name"))
                .findFirst()
                .map(row -> row.substring(row.indexOf(':') + 1).strip())
                .orElse("unknown processor");
    }

    private void peerTable() {
        line("");
        line("| peer | engine | runs on | CPU variant | settings |");
        line("|---|---|---|---|---|");
        figures.peers()
                .forEach((name, hello) -> line("| " + name + " | " + hello.get("engine") + ", " + hello.get("build")
                        + " | " + hello.get("runtime") + " | " + hello.get("variant") + " | " + hello.get("settings")
                        + " |"));
    }

    private void ratioTable() {
        line("");
        line(
                "| CPU seconds | ours: median (least–most) | peer | ratio: median of pairs (least–most) | pairs | bar | |");
        line("|---|---|---|---|---|---|---|");
        String prompt = "prompt of " + Sections.PROMPT_TOKENS + " tokens, s";
        ratio(prompt, "prompt", OURS, "node", 1, 1.05);
        ratio(prompt, "prompt", OURS, "kherud", 1, 0.50);
        ratio("one sequence, ms a token", "one", OURS, "node", MILLIS, 1.05);
        ratio("one sequence, ms a token", "one", OURS, "kherud", MILLIS, Double.NaN);
        ratio("8 sequences, ms a token", "eight", OURS, "node", MILLIS, 1.05);
        ratio(
                "8 sequences, ms a token (de.kherud: one after the other, two of them measured)",
                "eight",
                OURS,
                "kherud",
                MILLIS,
                Double.NaN);
        ratio("16 sequences, ms a token", "sixteen cpu", "alone cpu", "ours16", "ours16", MILLIS, 0.75);
        line("");
        line("Times by the clock, which depend on what else the machine does:");
        line("");
        line("| wall seconds | ours: median (least–most) | de.kherud | node-llama-cpp |");
        line("|---|---|---|---|");
        wall(prompt, "prompt", 1);
        wall("one sequence, ms a token", "one", MILLIS);
        wall("8 sequences, ms a token", "eight", MILLIS);
    }

    private void ratio(String what, String piece, String ours, String peer, double scale, double bar) {
        ratio(what, piece + " cpu", piece + " cpu", ours, peer, scale, bar);
    }

    private void ratio(
            String what, String piece, String otherPiece, String peer, String otherPeer, double scale, double bar) {
        Sample mine = figures.sample(piece, peer);
        Sample others = figures.sample(otherPiece, otherPeer);
        Sample ratios = mine.over(others);
        if (ratios.isEmpty()) {
            return;
        }
        String other = piece.equals(otherPiece) ? otherPeer : "alone";
        line("| " + what + " | " + spread(mine, scale) + " | " + other + ": " + spread(others, scale) + " | **"
                + format(ratios.median()) + "** (" + format(ratios.least()) + "–" + format(ratios.most()) + ") | "
                + ratios.size() + " | " + verdict(ratios.median(), bar) + " |");
    }

    private static String verdict(double ratio, double bar) {
        if (Double.isNaN(bar)) {
            return "– |";
        }
        return "≤ " + format(bar) + " | " + (ratio <= bar ? "holds" : "**missed**");
    }

    private void wall(String what, String piece, double scale) {
        if (!figures.sample(piece + " wall", OURS).isEmpty()) {
            line("| " + what + " | " + cell(piece + " wall", OURS, scale) + " | "
                    + cell(piece + " wall", "kherud", scale) + " | " + cell(piece + " wall", "node", scale) + " |");
        }
    }

    private void firstTable() {
        if (figures.sample("first uncached cpu", OURS).isEmpty()) {
            return;
        }
        line("");
        line("| first token of the hierarchical-thought prompt and a problem, CPU seconds | ours: median (least–most) |"
                + " uncached | ratio: median of pairs (least–most) | pairs | bar | |");
        line("|---|---|---|---|---|---|---|");
        firstRow("prefix in memory", "memory", 0.25);
        firstRow("prefix from disk, fresh process (after load)", "disk", 0.30);
        line("");
        line("By the clock, in seconds: uncached " + cell("first uncached wall", OURS, 1) + ", in memory "
                + cell("first memory wall", OURS, 1) + ", from disk " + cell("first disk wall", OURS, 1) + ".");
    }

    private void firstRow(String what, String how, double bar) {
        Sample mine = figures.sample("first " + how + " cpu", OURS);
        Sample uncached = figures.sample("first uncached cpu", OURS);
        Sample ratios = mine.over(uncached);
        line("| " + what + " | " + spread(mine, 1) + " | " + spread(uncached, 1) + " | **" + format(ratios.median())
                + "** (" + format(ratios.least()) + "–" + format(ratios.most()) + ") | " + ratios.size() + " | "
                + verdict(ratios.median(), bar) + " |");
    }

    private void loadTable() {
        if (figures.sample("load cpu", OURS).isEmpty()) {
            return;
        }
        line("");
        line("| loading, model file in the page cache | ours | de.kherud | node-llama-cpp |");
        line("|---|---|---|---|");
        loadRow("CPU seconds", "load cpu", 1);
        loadRow("wall seconds", "load wall", 1);
        loadRow("wall seconds from the start of the process", "start", 1);
        loadRow("peak RSS after prompts and 8 sequences, MiB", "peak", MEGA);
    }

    private void loadRow(String what, String piece, double scale) {
        line("| " + what + " | " + cell(piece, OURS, scale) + " | " + cell(piece, "kherud", scale) + " | "
                + cell(piece, "node", scale) + " |");
    }

    private void memoryTable() {
        Sample early = figures.sample("cycle 5", OURS);
        Sample late = figures.sample("cycle 50", OURS);
        if (late.isEmpty()) {
            return;
        }
        double growth = late.median() / early.median();
        line("");
        line("| model opened, used and closed in one process | after cycle 5 | after cycle 50 | ratio | bar | |");
        line("|---|---|---|---|---|---|");
        line("| RSS, MiB (peak " + format(figures.sample("cycle peak", OURS).most() * MEGA) + ") | "
                + format(early.median() * MEGA) + " | " + format(late.median() * MEGA) + " | **" + format(growth)
                + "** | " + verdict(growth, 1.05) + " |");
        line("| of it anonymous, MiB | " + cell("cycle 5 anonymous", OURS, MEGA) + " | "
                + cell("cycle 50 anonymous", OURS, MEGA) + " | | | |");
    }

    private String cell(String piece, String peer, double scale) {
        Sample sample = figures.sample(piece, peer);
        return sample.isEmpty() ? "–" : spread(sample, scale);
    }

    private static String spread(Sample sample, double scale) {
        String median = format(sample.median() * scale);
        return sample.size() == 1
                ? median
                : median + " (" + format(sample.least() * scale) + "–" + format(sample.most() * scale) + ")";
    }

    private static String format(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
