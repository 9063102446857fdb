package io.github.supercorrect.engine.llama;

import io.github.supercorrect.worker.engine.ComputeSettings;
import io.github.supercorrect.worker.engine.ComputeSettings.KvType;
import io.github.supercorrect.worker.engine.ComputeSettings.Repack;
import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineStatus;
import io.github.supercorrect.worker.engine.LoadSettings;
import io.github.supercorrect.worker.engine.OffloadSettings;
import io.github.supercorrect.worker.engine.PrefixStoreSettings;
import io.github.supercorrect.worker.engine.PromptSegment;
import io.github.supercorrect.worker.engine.SamplingSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The engine with the nano model, driven as its loop does it. */
final class NanoEngine implements AutoCloseable {

    static final int CONTEXT = 1024;

    private static final String SYSTEM = """
            Solve the following math problem in a step-by-step XML format, each step should be enclosed within tags like \
            <Step1></Step1>. For each step enclosed within the tags, determine if this step is challenging and tricky, if so, \
            add detailed explanation and analysis enclosed within <Key> </Key> in this step, as helpful annotations to help \
            you thinking and remind yourself how to conduct reasoning correctly. After all the reasoning steps, summarize the \
            common solution and reasoning steps to help you and your classmates who are not good at math generalize to similar \
            problems within <Generalized></Generalized>. Finally present the final answer within <Answer> </Answer>.""";

    private final LlamaEngine engine = new LlamaEngine((level, line) -> {});

    NanoEngine(int parallel, int cells, boolean deterministic, Path prefixes) throws EngineException {
        engine.load(settings(parallel, cells, deterministic, prefixes.toString()), () -> false);
    }

    NanoEngine(int parallel) throws EngineException {
        this(parallel, CONTEXT * parallel, false, Path.of(""));
    }

    static LoadSettings settings(int parallel, int cells, boolean deterministic, String prefixes) {
        return new LoadSettings(
                Natives.nano().toString(),
                CONTEXT,
                List.of(),
                Natives.directory().toString(),
                new ComputeSettings(1, 1, parallel, cells, 256, KvType.F16, true, Repack.AUTO, deterministic, ""),
                OffloadSettings.NONE,
                new PrefixStoreSettings(prefixes, "nano", 1 << 20));
    }

    /** The problem as the library puts it: everything before the user's words is the same for all. */
    static List<PromptSegment> prompt(String problem) {
        return List.of(
                PromptSegment.format("<|im_start|>"),
                PromptSegment.text("system\n" + SYSTEM),
                PromptSegment.format("<|im_end|>"),
                PromptSegment.text("\n"),
                PromptSegment.format("<|im_start|>"),
                PromptSegment.text("user\n" + problem),
                PromptSegment.format("<|im_end|>"),
                PromptSegment.text("\n"),
                PromptSegment.format("<|im_start|>"),
                PromptSegment.text("assistant\n"));
    }

    static EngineRequest request(String problem) {
        return request(problem, 300, SamplingSettings.GREEDY, List.of(), EngineRequest.NO_SCORES);
    }

    static EngineRequest request(
            String problem, int maxNewTokens, SamplingSettings sampling, List<String> stops, int scores) {
        return new EngineRequest(prompt(problem), maxNewTokens, sampling, stops, scores, 5);
    }

    static SamplingSettings warm(long seed) {
        return new SamplingSettings(2, 1, 0, 0, 1, seed);
    }

    RecordingSink submit(EngineRequest request) {
        RecordingSink sink = new RecordingSink();
        engine.submit(request, sink);
        return sink;
    }

    RecordingSink solve(EngineRequest request) throws EngineException {
        RecordingSink sink = submit(request);
        finish();
        return sink;
    }

    List<RecordingSink> solveAll(List<EngineRequest> requests) throws EngineException {
        List<RecordingSink> sinks = new ArrayList<>();
        requests.forEach(request -> sinks.add(submit(request)));
        finish();
        return sinks;
    }

    void finish() throws EngineException {
        while (!engine.isIdle()) {
            engine.step();
        }
    }

    void step() throws EngineException {
        engine.step();
    }

    LlamaEngine engine() {
        return engine;
    }

    EngineStatus status() {
        return engine.status();
    }

    @Override
    public void close() {
        engine.close();
    }
}
