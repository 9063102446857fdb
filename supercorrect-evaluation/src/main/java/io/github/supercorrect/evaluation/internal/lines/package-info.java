/** Files of JSON objects, one a line, and what their fields hold. Not exported; it knows no data set and no result. */
@NullMarked
package io.github.supercorrect.evaluation.internal.lines;

import org.jspecify.annotations.NullMarked;
