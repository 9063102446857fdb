package io.github.supercorrect.evaluation.metric;

import io.github.supercorrect.evaluation.SampleResult;

/** Counts solutions of one kind and another. */
final class SampleCounts {
    private long all;
    private long ended;
    private long cutOff;
    private long written;
    private long tagged;
    private long unanswered;
    private long failed;

    void add(SampleResult sample) {
        all++;
        ended += sample.finishReason().isPresent() ? 1 : 0;
        cutOff += sample.isCutOff() ? 1 : 0;
        written += sample.text().isEmpty() ? 0 : 1;
        tagged += sample.isTagged() ? 1 : 0;
        unanswered += sample.judgement().answer() == null ? 1 : 0;
        failed += sample.failure().isPresent() ? 1 : 0;
    }

    Estimate cutOff() {
        return Estimate.ofShare(cutOff, ended);
    }

    Estimate tagged() {
        return Estimate.ofShare(tagged, written);
    }

    Estimate unanswered() {
        return Estimate.ofShare(unanswered, all);
    }

    Estimate failed() {
        return Estimate.ofShare(failed, all);
    }
}
