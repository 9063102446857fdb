package io.github.supercorrect.gguf.internal.schedule;

/** A model file that stays as it is. */
final class UnchangedModel implements ModelWatch {

    @Override
    public void beforeLoad() {}

    @Override
    public void afterRequest() {}
}
