/**
 * The command {@code supercorrect}: its options, its exit codes, and what happens to a failure. Reading lines of JSON and
 * showing a solution have packages of their own. Nothing here solves or parses anything itself.
 */
@NullMarked
package io.github.supercorrect.cli;

import org.jspecify.annotations.NullMarked;
