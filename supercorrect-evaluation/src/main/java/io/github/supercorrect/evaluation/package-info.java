/**
 * Running a solver over a data set: the run with its manifest, its results and its times, which a later run of the same settings
 * continues. What is counted from the results stands in {@code metric}, what is shown in {@code report}. Nothing here knows a
 * model's file or a command line.
 */
@NullMarked
package io.github.supercorrect.evaluation;

import org.jspecify.annotations.NullMarked;
