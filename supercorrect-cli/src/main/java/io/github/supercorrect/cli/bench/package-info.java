/**
 * Measures a model: what is run, how often, what it took, and the report of it. It knows models by {@code LanguageModel} and
 * what their process uses; options and output streams are the command's business.
 */
@NullMarked
package io.github.supercorrect.cli.bench;

import org.jspecify.annotations.NullMarked;
