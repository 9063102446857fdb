/**
 * A solution for people: the steps as they come, the statistics, why there is no answer; its JSON form is the library's
 * business. A model file for people, and as JSON.
 */
@NullMarked
package io.github.supercorrect.cli.view;

import org.jspecify.annotations.NullMarked;
