/** What a real model gets right, through the whole way of a problem. Whole data sets are slow tests and read from outside. */
@NullMarked
package io.github.supercorrect.it.model;

import org.jspecify.annotations.NullMarked;
