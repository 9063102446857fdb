package io.github.supercorrect.evaluation.metric;

/** The exact test of McNemar: whether two runs over the same problems differ by more than chance. */
public final class McNemar {
    private McNemar() {}

    /**
     * You get the two-sided p value: how likely so uneven a split of the problems that only one run solved is, if each were
     * equally likely to be solved by either. 1 if there are none.
     *
     * @param onlyFirst problems that only the first run solved
     * @param onlySecond problems that only the second run solved
     */
    public static double pValue(long onlyFirst, long onlySecond) {
        long n = onlyFirst + onlySecond;
        long fewer = Math.min(onlyFirst, onlySecond);
        // In logarithms: 2^-n is no double any more from n = 1075 on.
        double term = -n * Math.log(2);
        double sum = term;
        for (long i = 0; i < fewer; i++) {
            term += Math.log((double) (n - i) / (i + 1));
            sum = Math.max(sum, term) + Math.log1p(Math.exp(-Math.abs(sum - term)));
        }
        return Math.min(1, 2 * Math.exp(sum));
    }
}
