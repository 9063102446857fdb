package io.github.supercorrect.cli.bench;

import io.github.supercorrect.core.model.ModelInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report for people. */
public final class BenchTable {
    private static final String ROW = "%-42s %-34s %s";
    private static final double MILLIS = 1000;
    private static final double MEGABYTE = 1e6;
    private static final String UNKNOWN = "unknown";
    /** Details that stand elsewhere in the report, or are no setting. */
    private static final Set<String> ELSEWHERE = Set.of("choice", "cpuVariant", "hostBytes", "deviceBytes");

    private final BenchReport report;

    public BenchTable(BenchReport report) {
        this.report = report;
    }

    /** You get the lines. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(head());
        lines.add("");
        lines.add(String.format(ROW, "median (least–most) of " + report.plan.repeat(), "by the clock", "CPU time")
                .strip());
        lines.add(times("load", report.load));
        lines.add(rates("prompt of " + report.prompt.tokens() + " tokens, cold", report.prompt.series()));
        report.groups.forEach(
                group -> lines.add(rates("generation, " + group.parallel() + " at a time", group.series())));
        lines.addAll(firstTokens());
        lines.add("");
        lines.add(memory());
        lines.add(new BatchGain(report.groups).sentence());
        return lines;
    }

    private List<String> head() {
        ModelInfo model = report.engine.model();
        Map<String, String> details = report.engine.details();
        return List.of(
                head("machine", machine()),
                head("model", model(model)),
                head(
                        "engine",
                        model.engine().orElse(UNKNOWN) + ", "
                                + (report.engine.ownProcess() ? "in a worker process" : "in this process")
                                + Optional.ofNullable(details.get("choice"))
                                        .map(choice -> " (" + choice + ")")
                                        .orElse("")),
                head("device", model.device().orElse(UNKNOWN)),
                head("settings", settings(details)));
    }

    private static String head(String name, String text) {
        return String.format("%-9s %s", name, text);
    }

    private String machine() {
        Machine machine = report.machine;
        return Stream.of(
                        Optional.ofNullable(machine.processor()),
                        Optional.of(machine.processors() + " processors"),
                        Optional.ofNullable(machine.memoryBytes()).map(BenchTable::megabytes),
                        Optional.of(machine.system()),
                        Optional.of("Java " + machine.java()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String model(ModelInfo model) {
        Stream<Optional<String>> parts = Stream.of(
                model.file().or(model::name),
                model.architecture(),
                model.quantisation(),
                model.fileSize().isPresent()
                        ? Optional.of(megabytes(model.fileSize().getAsLong()))
                        : Optional.empty(),
                model.contextSize().isPresent()
                        ? Optional.of("context " + model.contextSize().getAsInt())
                        : Optional.empty());
        return parts.flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    private String settings(Map<String, String> details) {
        String told = details.entrySet().stream()
                .filter(entry -> !ELSEWHERE.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " " + entry.getValue() + "; ")
                .collect(Collectors.joining());
        return told + "up to " + report.plan.maxTokens() + " new tokens a request, greedy";
    }

    private List<String> firstTokens() {
        BenchReport.FirstTokens first = report.firstTokens;
        FirstToken fresh = first.freshProcess();
        return List.of(
                firstToken("nothing cached", first.uncached()),
                firstToken("prefix in memory", first.inMemory()),
                firstToken(fresh.cachedTokens() > 0 ? "prefix from disk" : "fresh, nothing kept", fresh));
    }

    private static String firstToken(String how, FirstToken first) {
        return times(
                "first token, " + how + " (" + first.cachedTokens() + "/" + first.promptTokens() + ")", first.series());
    }

    private static String times(String what, Series series) {
        return row(what, spread(series.secondsPerUnit(), "s"), spread(series.cpuSecondsPerUnit(), "s"));
    }

    private static String rates(String what, Series series) {
        return row(
                what,
                spread(series.unitsPerSecond(), "tokens/s"),
                spread(series.cpuSecondsPerUnit().times(MILLIS), "ms a token"));
    }

    private static String row(String what, String clock, String cpu) {
        return String.format(ROW, what, clock, cpu);
    }

    private static String spread(Spread spread, String unit) {
        return number(spread.median()) + " " + unit + " (" + number(spread.least()) + "–" + number(spread.most()) + ")";
    }

    /** About three digits. */
    private static String number(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private String memory() {
        String whose = report.engine.ownProcess() ? "the worker process" : "this whole process";
        OptionalLong after = report.memory.afterCloseBytes();
        String left = report.engine.ownProcess() && after.isPresent() && after.getAsLong() == 0
                ? "nothing (the process is gone)"
                : megabytes(after);
        return "memory of " + whose + ", mapped files included: at most " + megabytes(report.memory.peakBytes())
                + "; after close " + left + ".";
    }

    private static String megabytes(OptionalLong bytes) {
        return bytes.isPresent() ? megabytes(bytes.getAsLong()) : UNKNOWN;
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE);
    }
}
