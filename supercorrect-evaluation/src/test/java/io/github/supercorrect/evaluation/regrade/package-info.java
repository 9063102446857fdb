@NullMarked
package io.github.supercorrect.evaluation.regrade;

import org.jspecify.annotations.NullMarked;
