package io.github.supercorrect.evaluation;

import io.github.supercorrect.core.error.InvalidInputException;
import java.nio.file.Path;
import java.util.List;

/** The folder holds a run of other settings, which cannot go on under these. The message says what differs. */
public final class RunMismatchException extends InvalidInputException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // a list of strings that List.copyOf made, which is serializable
    private final List<String> differences;

    RunMismatchException(Path folder, List<String> differences) {
        super("The run in " + folder + " was begun under other settings: " + String.join("; ", differences)
                + ". Use the same settings to go on with it, or another folder.");
        this.differences = List.copyOf(differences);
    }

    /** What differs, a field each. */
    public List<String> differences() {
        return differences;
    }
}
