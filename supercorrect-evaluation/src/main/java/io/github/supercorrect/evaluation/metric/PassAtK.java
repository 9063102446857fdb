package io.github.supercorrect.evaluation.metric;

import io.github.supercorrect.core.error.InvalidInputException;

/** The chance that at least one of k samples is right. */
public final class PassAtK {
    private PassAtK() {}

    /**
     * You get the unbiased estimate from n samples of which c are right (M. Chen and others, 2021): 1 − C(n−c, k) / C(n, k).
     *
     * @throws InvalidInputException unless 0 ≤ c ≤ n and 1 ≤ k ≤ n
     */
    public static double estimate(int n, int c, int k) {
        if (c < 0 || c > n || k < 1 || k > n) {
            throw new InvalidInputException(
                    "pass@" + k + " of " + n + " samples, " + c + " of them right, has no estimate; k must be 1 to n.");
        }
        double none = 1;
        for (int i = n - c + 1; i <= n; i++) {
            none *= Math.max(0, 1 - (double) k / i);
        }
        return 1 - none;
    }
}
