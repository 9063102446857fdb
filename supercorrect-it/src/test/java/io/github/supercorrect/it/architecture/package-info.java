/**
 * The borders of the modules, read from their compiled classes. What a module may use stands in one table here. Nothing is
 * run, and what a single class should look like is its own module's business.
 */
@NullMarked
package io.github.supercorrect.it.architecture;

import org.jspecify.annotations.NullMarked;
