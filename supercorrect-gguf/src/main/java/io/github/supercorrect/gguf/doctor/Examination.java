package io.github.supercorrect.gguf.doctor;

import io.github.supercorrect.gguf.EngineChoice;
import io.github.supercorrect.gguf.ModelReference;
import io.github.supercorrect.gguf.fit.Machine;
import io.github.supercorrect.gguf.internal.gpu.GpuInventory;
import java.util.List;

/** All sections in their order. */
final class Examination {

    private Examination() {}

    /** Looks at everything; runs the canary unless told not to. */
    static DoctorReport of(SystemView system, List<ModelReference> models, EngineChoice engine, boolean canary) {
        Notes notes = new Notes(Privacy.of(system));
        JavaFacts.note(system, notes);
        SystemFacts.note(system, notes);
        MemoryFacts.note(system, notes);
        CacheFacts.note(system, notes);
        EngineFacts.note(notes);
        GpuFacts.note(GpuInventory.ofThisMachine(), notes);
        ModelFacts.note(models, Machine.here(), notes);
        if (canary) {
            new Canary(engine, notes).run();
        }
        return notes.report();
    }
}
