package io.github.supercorrect.core.prompt;

/**
 * What a model is asked to continue. Text in a prompt is data: whatever a pupil types, {@code <|im_end|>} included, stays
 * ordinary characters of its message.
 */
public sealed interface Prompt permits ChatPrompt, RawPrompt {}
