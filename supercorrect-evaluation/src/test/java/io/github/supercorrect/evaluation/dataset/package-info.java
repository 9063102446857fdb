@NullMarked
package io.github.supercorrect.evaluation.dataset;

import org.jspecify.annotations.NullMarked;
