/** The libraries as they are packed, and the owner objects on a real model. */
@NullMarked
package io.github.supercorrect.llama;

import org.jspecify.annotations.NullMarked;
