package io.github.supercorrect.cli.bench;

import io.github.supercorrect.core.model.LanguageModel;
import java.util.Map;

/** A model that is measured, and the process that it runs in. */
public interface Subject extends AutoCloseable {
    LanguageModel model();

    /** Whether the engine has a process of its own; else what is used is that of this one. */
    boolean hasOwnProcess();

    /** What the engine told of itself. */
    Map<String, String> details();

    /** What the engine's process uses now; nothing once it is gone. */
    ProcessUsage usage();

    @Override
    void close();
}
