@NullMarked
package io.github.supercorrect.evaluation.report;

import org.jspecify.annotations.NullMarked;
