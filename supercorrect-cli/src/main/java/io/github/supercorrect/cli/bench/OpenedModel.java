package io.github.supercorrect.cli.bench;

import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.gguf.GgufModel;
import java.util.Map;
import java.util.OptionalLong;

/** A GGUF model on this machine. */
public final class OpenedModel implements Subject {
    private final GgufModel model;
    private final boolean ownProcess;
    private final ProcessHandle process;

    /** Takes the model over: closing this closes it. */
    public OpenedModel(GgufModel model) {
        this.model = model;
        OptionalLong pid = model.status().processId();
        this.ownProcess = pid.isPresent();
        this.process = pid.isPresent()
                ? ProcessHandle.of(pid.getAsLong()).orElse(ProcessHandle.current())
                : ProcessHandle.current();
    }

    @Override
    public LanguageModel model() {
        return model;
    }

    @Override
    public boolean hasOwnProcess() {
        return ownProcess;
    }

    @Override
    public Map<String, String> details() {
        return model.engineDetails();
    }

    @Override
    public ProcessUsage usage() {
        return ProcessUsage.of(process);
    }

    @Override
    public void close() {
        model.close();
    }
}
