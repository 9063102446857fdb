package io.github.supercorrect.gguf.doctor;

import io.github.supercorrect.gguf.EngineChoice;
import io.github.supercorrect.gguf.ModelReference;
import java.util.List;
import java.util.Objects;

/** Examines this machine and installation. Reads files and starts the demonstration model; sends nothing. Not thread-safe. */
public final class Doctor {

    private List<ModelReference> models = List.of();
    private EngineChoice engine = EngineChoice.AUTO;
    private boolean canary = true;

    private Doctor() {}

    /** You get a doctor who has not begun. */
    public static Doctor create() {
        return new Doctor();
    }

    /** Model files to look at; none unless set. */
    public Doctor models(List<ModelReference> models) {
        this.models = List.copyOf(models);
        return this;
    }

    /** The engine that the demonstration model is to run on; {@link EngineChoice#AUTO} unless set. */
    public Doctor engine(EngineChoice engine) {
        this.engine = Objects.requireNonNull(engine, "engine");
        return this;
    }

    /** Whether the demonstration model is run; true unless set. */
    public Doctor canary(boolean canary) {
        this.canary = canary;
        return this;
    }

    /** You get what was found. Takes some seconds, a minute where an engine hangs; throws nothing for what is wrong. */
    public DoctorReport examine() {
        return Examination.of(SystemView.ofThisProcess(), models, engine, canary);
    }
}
