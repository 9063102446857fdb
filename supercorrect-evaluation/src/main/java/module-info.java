import org.jspecify.annotations.NullMarked;

/** Data sets, evaluations that resume, metrics with intervals, reports. */
@NullMarked
module io.github.supercorrect.evaluation {
    requires transitive io.github.supercorrect.core;
    requires static transitive org.jspecify;

    exports io.github.supercorrect.evaluation;
    exports io.github.supercorrect.evaluation.dataset;
    exports io.github.supercorrect.evaluation.metric;
    exports io.github.supercorrect.evaluation.regrade;
    exports io.github.supercorrect.evaluation.report;
}
