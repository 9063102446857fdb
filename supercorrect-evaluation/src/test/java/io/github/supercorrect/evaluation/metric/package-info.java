@NullMarked
package io.github.supercorrect.evaluation.metric;

import org.jspecify.annotations.NullMarked;
