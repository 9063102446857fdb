package io.github.supercorrect.gguf.doctor;

import io.github.supercorrect.gguf.internal.process.NativeFiles;
import io.github.supercorrect.gguf.internal.process.WorkerEngine;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;

/** Which engines there are. Which one really runs is the canary's to say. */
final class EngineFacts {

    private static final String SECTION = "engine";
    private static final String USUAL_GLIBC = "2.34";

    private EngineFacts() {}

    static void note(Notes notes) {
        NativeFiles natives = NativeFiles.ofThisPlatform();
        Optional<String> absence =
                WorkerEngine.LLAMA.isCarried() ? natives.absence() : Optional.of("it is not part of this build");
        boolean portable = WorkerEngine.KHERUD.isCarried();
        notes.fact(SECTION, "llama", absence.map(reason -> "missing: " + reason).orElseGet(() -> describe(natives)));
        notes.fact(
                SECTION, "portable", portable ? "de.kherud:llama, present" : "missing: it is not part of this build");
        if (absence.isPresent()) {
            notes.finding(
                    FindingCode.ENGINE_MISSING,
                    portable ? Severity.WARNING : Severity.ERROR,
                    "The fast engine is missing: " + absence.get()
                            + (portable ? ". The portable engine runs instead, several times slower." : "."));
        }
        if (!portable) {
            notes.finding(
                    FindingCode.PORTABLE_MISSING,
                    absence.isPresent() ? Severity.ERROR : Severity.NOTE,
                    "The portable engine is not part of this build"
                            + (absence.isPresent() ? ", nor is the fast one usable." : "; the fast one is."));
        }
    }

    /** The oldest glibc that the fast engine's libraries run on, by their own index. */
    static String neededGlibc() {
        try {
            return NativeFiles.ofThisPlatform()
                    .index()
                    .map(index -> index.getProperty("needs.glibc", USUAL_GLIBC))
                    .orElse(USUAL_GLIBC);
        } catch (IOException e) {
            return USUAL_GLIBC;
        }
    }

    private static String describe(NativeFiles natives) {
        try {
            Properties index = natives.index().orElse(new Properties());
            return "llama.cpp " + index.getProperty("llama.cpp", "(version unknown)") + " for " + natives;
        } catch (IOException e) {
            return "its libraries cannot be read: " + e;
        }
    }
}
