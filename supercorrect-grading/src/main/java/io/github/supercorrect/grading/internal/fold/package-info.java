/** One spelling for what looks the same: characters, delimiters, boxes, and white space. Linear scans only. */
@NullMarked
package io.github.supercorrect.grading.internal.fold;

import org.jspecify.annotations.NullMarked;
