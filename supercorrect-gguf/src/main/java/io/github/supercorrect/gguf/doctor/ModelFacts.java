package io.github.supercorrect.gguf.doctor;

import io.github.supercorrect.core.error.EngineLoadException;
import io.github.supercorrect.core.error.InsufficientMemoryException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.GgufFile;
import io.github.supercorrect.gguf.ModelReference;
import io.github.supercorrect.gguf.fit.Fit;
import io.github.supercorrect.gguf.fit.Machine;
import io.github.supercorrect.worker.memory.MemoryShortage;
import java.util.List;

/** Model files, what state they are in, and whether they fit. */
final class ModelFacts {

    private static final String SECTION = "models";

    private ModelFacts() {}

    static void note(List<ModelReference> models, Machine machine, Notes notes) {
        if (models.isEmpty()) {
            notes.fact(SECTION, "nano", "the embedded demonstration model, and no other");
            notes.finding(
                    FindingCode.MODEL_NONE,
                    Severity.NOTE,
                    "No model was found but nano, the demonstration model, which is none for mathematics.");
        }
        models.forEach(model -> note(model, machine, notes));
    }

    private static void note(ModelReference model, Machine machine, Notes notes) {
        String name = name(model);
        try {
            GgufFile file = GgufFile.read(model);
            notes.fact(
                    SECTION,
                    name,
                    MemoryShortage.megabytes(file.size()) + ", " + file.architecture() + ", " + file.quantisation()
                            + ", context " + file.contextLength());
            if (file.obstacle().isPresent()) {
                notes.finding(
                        FindingCode.MODEL_UNSUPPORTED,
                        Severity.ERROR,
                        name + ": " + file.obstacle().get() + ".");
                return;
            }
            noteFit(name, file, machine, notes);
        } catch (ModelUnavailableException | InvalidInputException | EngineLoadException e) {
            notes.fact(SECTION, name, "cannot be used");
            notes.finding(
                    FindingCode.MODEL_UNREADABLE, Severity.ERROR, withoutFolder(model, String.valueOf(e.getMessage())));
        }
    }

    /** A file's name may be told, where it lies may not. */
    private static String name(ModelReference model) {
        return model.file().map(file -> String.valueOf(file.getFileName())).orElse(model.toString());
    }

    private static String withoutFolder(ModelReference model, String message) {
        return model.file()
                .map(file -> message.replace(file.toAbsolutePath().toString(), name(model))
                        .replace(file.toString(), name(model)))
                .orElse(message);
    }

    private static void noteFit(String name, GgufFile file, Machine machine, Notes notes) {
        try {
            Fit fit = Fit.builder(file).machine(machine).fit();
            notes.fact(
                    SECTION,
                    "fit of " + name,
                    "context " + fit.contextSize() + ", " + fit.parallel() + " requests at a time, " + fit.threads()
                            + " threads, KV type " + fit.kvType() + ", GPU layers " + fit.gpuLayers() + ", weights "
                            + (fit.repack() ? "rearranged" : "as in the file") + ", "
                            + MemoryShortage.megabytes(fit.memory().peak()) + " at most");
        } catch (InsufficientMemoryException e) {
            notes.fact(SECTION, "fit of " + name, "none");
            notes.finding(FindingCode.MODEL_TOO_LARGE, Severity.ERROR, String.valueOf(e.getMessage()));
        }
    }
}
