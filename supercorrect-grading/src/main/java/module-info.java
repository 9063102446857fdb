/** Answers of mathematics problems: where they stand in a text, what they say, and which claims on the way are false. No run-time dependency. */
module io.github.supercorrect.grading {
    requires static transitive org.jspecify;

    exports io.github.supercorrect.grading.answer;
    exports io.github.supercorrect.grading.math;
    exports io.github.supercorrect.grading.policy;
    exports io.github.supercorrect.grading.steps;
    exports io.github.supercorrect.grading.verdict;
    exports io.github.supercorrect.grading;
}
