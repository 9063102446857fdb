/**
 * Checks that the documents are true: their snippets are code that tests run, their tables say what the library does. The
 * documents are read from the repository's root; no model is needed here.
 */
@NullMarked
package io.github.supercorrect.examples.docs;

import org.jspecify.annotations.NullMarked;
