/** Runs each example as a user would and checks what it prints. Those named {@code IT} run the embedded model. */
@NullMarked
package io.github.supercorrect.examples;

import org.jspecify.annotations.NullMarked;
