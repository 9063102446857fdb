/**
 * The code that the documents show, between {@code tag::} and {@code end::} comments, each piece in a test that runs it.
 * {@code DocumentSnippetsTest} holds the documents to these sources.
 */
@NullMarked
package io.github.supercorrect.examples.snippets;

import org.jspecify.annotations.NullMarked;
