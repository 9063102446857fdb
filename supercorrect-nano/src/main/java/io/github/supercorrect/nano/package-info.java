/**
 * The demonstration model as a resource and the class that hands it out. What the model knows is on its page,
 * {@code NANO.md}, beside it. Nothing that runs a model may live here.
 */
@NullMarked
package io.github.supercorrect.nano;

import org.jspecify.annotations.NullMarked;
