package io.github.supercorrect.cli.bench;

import io.github.supercorrect.core.json.JsonForm;
import io.github.supercorrect.core.model.ModelInfo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** All figures of a bench; its JSON form is documented with the command. */
public final class BenchReport implements JsonForm {
    /**
     * Generation by a group of requests.
     *
     * @param parallel requests at a time
     * @param series a token is a unit
     */
    record Group(int parallel, Series series) {}

    /** What was measured; the order of the fields is that of the report. */
    record Engine(ModelInfo model, boolean ownProcess, Map<String, String> details) {}

    record Prompt(int tokens, Series series) {}

    record FirstTokens(FirstToken uncached, FirstToken inMemory, FirstToken freshProcess) {}

    record Memory(OptionalLong peakBytes, OptionalLong afterCloseBytes) {}

    final Machine machine;
    final Engine engine;
    final BenchPlan plan;
    final Series load;
    final Prompt prompt;
    final List<Group> groups;
    final FirstTokens firstTokens;
    final Memory memory;

    BenchReport(
            Machine machine,
            Engine engine,
            BenchPlan plan,
            Series load,
            Prompt prompt,
            List<Group> groups,
            FirstTokens firstTokens,
            Memory memory) {
        this.machine = machine;
        this.engine = engine;
        this.plan = plan;
        this.load = load;
        this.prompt = prompt;
        this.groups = List.copyOf(groups);
        this.firstTokens = firstTokens;
        this.memory = memory;
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("machine", machine.asMap());
        map.put("model", engine.model().asMap());
        map.put("engine", engine());
        map.put("settings", settings());
        map.put("load", times(load));
        map.put("prompt", rates(Map.of("tokens", prompt.tokens()), prompt.series()));
        map.put(
                "generation",
                groups.stream()
                        .map(group -> rates(Map.of("parallel", group.parallel()), group.series()))
                        .toList());
        map.put("firstToken", firstTokens());
        map.put("memory", memory());
        map.put("batch", new BatchGain(groups).sentence());
        return Collections.unmodifiableMap(map);
    }

    private Map<String, @Nullable Object> engine() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("isolation", engine.ownProcess() ? "worker" : "none");
        map.put("details", engine.details());
        return map;
    }

    private Map<String, @Nullable Object> settings() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("repeat", plan.repeat());
        map.put("promptTokens", plan.promptTokens());
        map.put("maxTokens", plan.maxTokens());
        map.put("parallel", plan.parallel());
        return map;
    }

    private Map<String, @Nullable Object> firstTokens() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("uncached", firstToken(firstTokens.uncached()));
        map.put("prefixInMemory", firstToken(firstTokens.inMemory()));
        map.put("freshProcess", firstToken(firstTokens.freshProcess()));
        return map;
    }

    private static Map<String, @Nullable Object> firstToken(FirstToken first) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("promptTokens", first.promptTokens());
        map.put("cachedTokens", first.cachedTokens());
        map.putAll(times(first.series()));
        return map;
    }

    private Map<String, @Nullable Object> memory() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("peakBytes", orNull(memory.peakBytes()));
        map.put("afterCloseBytes", orNull(memory.afterCloseBytes()));
        return map;
    }

    private static Map<String, @Nullable Object> rates(Map<String, Integer> head, Series series) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>(head);
        map.put("tokensPerSecond", series.unitsPerSecond().asMap());
        map.put("cpuSecondsPerToken", series.cpuSecondsPerUnit().asMap());
        return map;
    }

    private static Map<String, @Nullable Object> times(Series series) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("seconds", series.secondsPerUnit().asMap());
        map.put("cpuSeconds", series.cpuSecondsPerUnit().asMap());
        return map;
    }

    private static @Nullable Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
