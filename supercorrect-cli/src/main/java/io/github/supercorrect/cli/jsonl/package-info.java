/**
 * Objects, one a line: reading lines of bytes, reading {@code id} and {@code text} of a line, and writing the line that
 * answers it. Memory is one line's, whatever their number.
 */
@NullMarked
package io.github.supercorrect.cli.jsonl;

import org.jspecify.annotations.NullMarked;
