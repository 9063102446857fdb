/**
 * What the solver needs of a language model: the {@code LanguageModel} interface, what is sent to it (options) and what
 * comes back (text, finish reason, usage). No engine and no mathematics live here.
 */
@NullMarked
package io.github.supercorrect.core.model;

import org.jspecify.annotations.NullMarked;
