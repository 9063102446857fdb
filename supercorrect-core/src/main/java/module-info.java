import org.jspecify.annotations.NullMarked;

/** Prompts, the language-model interface, the thought-step parser and the solver. */
// The named reader is compiled after this module.
@SuppressWarnings("module")
@NullMarked
module io.github.supercorrect.core {
    requires transitive io.github.supercorrect.grading;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.annotation;
    requires org.slf4j;

    exports io.github.supercorrect.core;
    exports io.github.supercorrect.core.error;
    exports io.github.supercorrect.core.event;
    exports io.github.supercorrect.core.json;
    exports io.github.supercorrect.core.model;
    exports io.github.supercorrect.core.parse;
    exports io.github.supercorrect.core.prompt;
    exports io.github.supercorrect.core.solution;
    exports io.github.supercorrect.core.strategy;
    exports io.github.supercorrect.core.internal.json to
            io.github.supercorrect.evaluation;
}
