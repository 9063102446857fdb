import org.jspecify.annotations.NullMarked;

/** The command line; it runs from one jar, and nobody depends on it. */
@NullMarked
module io.github.supercorrect.cli {
    requires io.github.supercorrect.evaluation;
    requires io.github.supercorrect.gguf;
    requires io.github.supercorrect.nano;
    requires com.fasterxml.jackson.core;
    requires info.picocli;
    requires static org.jspecify;

    // picocli sets the annotated fields.
    opens io.github.supercorrect.cli to
            info.picocli;
}
