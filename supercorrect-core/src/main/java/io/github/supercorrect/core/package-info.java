/** The door: {@code Solver} and what its calls take and give. How a model is run is not known here, and neither is how its text is read. */
@NullMarked
package io.github.supercorrect.core;

import org.jspecify.annotations.NullMarked;
