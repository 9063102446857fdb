@NullMarked
package io.github.supercorrect.evaluation;

import org.jspecify.annotations.NullMarked;
