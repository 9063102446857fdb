/**
 * A solution for people: the steps as they come, the statistics, why there is no answer. The JSON form is the library's
 * business.
 */
@NullMarked
package io.github.supercorrect.cli.view;

import org.jspecify.annotations.NullMarked;
