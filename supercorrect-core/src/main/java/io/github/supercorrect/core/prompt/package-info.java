/**
 * Typed prompts, and the published prompts of SuperCorrect as templates pinned by hash. A prompt is messages with roles
 * or, on explicit request, raw text; how a model family writes roles as tokens is not known here.
 */
@NullMarked
package io.github.supercorrect.core.prompt;

import org.jspecify.annotations.NullMarked;
