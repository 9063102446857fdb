package io.github.supercorrect.benchmarks.grading;

import com.sun.management.ThreadMXBean;
import io.github.supercorrect.grading.AnswerGrader;
import io.github.supercorrect.grading.verdict.Verdict;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long comparisons take, one by one: CPU time and allocation of the comparing thread, after a warm-up, as a table. Arguments: names of
 * pairs ({@code cases}, {@code math-neighbours}, {@code math-same}); {@code -Dsupercorrect.data=DIR} for those of MATH.
 */
public final class GraderTimes {

    private static final int WARM_UP = Integer.getInteger("warmUp", 40);
    private static final int ROUNDS = Integer.getInteger("rounds", 20);
    private static final int SLOWEST = 5;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final AnswerGrader grader = AnswerGrader.standard();
    private int equal;

    private GraderTimes() {}

    public static void main(String[] names) {
        System.out.println(
                "| pairs | comparisons | mean ms | median | p99 | p99.9 | most | most allocated, MB | first pass: mean ms |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (String name : names.length == 0 ? new String[] {"cases"} : names) {
            new GraderTimes().measure(AnswerPairs.named(name, System.getProperty("supercorrect.data", "")));
        }
    }

    private void measure(AnswerPairs set) {
        double first = mean(pass(set.pairs(), null));
        for (int i = 1; i < WARM_UP; i++) {
            pass(set.pairs(), null);
        }
        long[] allocated = new long[set.pairs().size()];
        List<long[]> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(pass(set.pairs(), allocated));
        }
        long[] all = rounds.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d × %d | %.4f | %.4f | %.3f | %.3f | %.2f | %.2f | %.3f |%n",
                set.name(),
                set.pairs().size(),
                ROUNDS,
                mean(all),
                quantile(all, 0.5),
                quantile(all, 0.99),
                quantile(all, 0.999),
                quantile(all, 1),
                Arrays.stream(allocated).max().orElse(0) / 1e6,
                first);
        printSlowest(set.pairs(), rounds);
    }

    /** CPU nanoseconds of each comparison. */
    private long[] pass(List<String[]> pairs, long @Nullable [] allocated) {
        long[] times = new long[pairs.size()];
        for (int i = 0; i < times.length; i++) {
            String[] pair = pairs.get(i);
            long bytes = thread.getCurrentThreadAllocatedBytes();
            long start = thread.getCurrentThreadCpuTime();
            Verdict verdict = grader.grade(pair[0], pair[1]);
            times[i] = thread.getCurrentThreadCpuTime() - start;
            if (allocated != null) {
                allocated[i] = Math.max(allocated[i], thread.getCurrentThreadAllocatedBytes() - bytes);
            }
            equal += verdict.isEqual() ? 1 : 0;
        }
        return times;
    }

    private static double mean(long[] times) {
        return Arrays.stream(times).average().orElse(0) / 1e6;
    }

    private static double quantile(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) Math.floor(part * sorted.length))] / 1e6;
    }

    /** To standard error: the pairs whose median is the largest. */
    private static void printSlowest(List<String[]> pairs, List<long[]> rounds) {
        long[][] medians = new long[pairs.size()][];
        for (int i = 0; i < medians.length; i++) {
            int pair = i;
            long[] times =
                    rounds.stream().mapToLong(round -> round[pair]).sorted().toArray();
            medians[i] = new long[] {times[times.length / 2], i};
        }
        Arrays.sort(medians, (a, b) -> Long.compare(b[0], a[0]));
        for (int i = 0; i < Math.min(SLOWEST, medians.length); i++) {
            String[] pair = pairs.get((int) medians[i][1]);
            System.err.printf(Locale.ROOT, "%.3f ms: %s | %s%n", medians[i][0] / 1e6, pair[0], pair[1]);
        }
    }
}
