package io.github.supercorrect.core.internal.strategy;

/** Whether a second solution takes the place of the first, and why. */
record Decision(boolean accepted, String reason) {
    static Decision accept(String reason) {
        return new Decision(true, reason);
    }

    static Decision keep(String reason) {
        return new Decision(false, reason);
    }

    Decision with(String remark) {
        return new Decision(accepted, reason + remark);
    }
}
