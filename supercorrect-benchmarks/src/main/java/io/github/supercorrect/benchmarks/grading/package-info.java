/** What comparing two answers costs. Nothing here says whether a verdict is right: the tests of the grader do. */
@NullMarked
package io.github.supercorrect.benchmarks.grading;

import org.jspecify.annotations.NullMarked;
