package io.github.supercorrect.cli.bench;

import io.github.supercorrect.cli.bench.BenchReport.Group;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a batch buys, in one sentence: votes of one problem are a batch. */
record BatchGain(List<Group> groups) {
    /** Below this share of the cost alone a group is worth the memory that it takes. */
    private static final double WORTH_WHILE = 0.85;

    String sentence() {
        List<Group> batches =
                groups.stream().filter(group -> group.parallel() > 1).toList();
        if (batches.isEmpty()) {
            return "Nothing was computed in a batch.";
        }
        String shares = batches.stream()
                .map(group -> String.format(Locale.ROOT, "%.2f in a batch of %d", share(group), group.parallel()))
                .collect(Collectors.joining(", "));
        return "A token costs " + shares + " of what it costs alone (" + unit() + "): " + verdict(batches);
    }

    private String verdict(List<Group> batches) {
        List<Group> good =
                batches.stream().filter(group -> share(group) <= WORTH_WHILE).toList();
        List<Group> bad =
                batches.stream().filter(group -> share(group) > WORTH_WHILE).toList();
        if (good.isEmpty()) {
            return "vote groups of " + sizes(bad) + " do not pay on this machine.";
        }
        String pay = "vote groups of " + sizes(good) + " pay on this machine";
        return bad.isEmpty() ? pay + "." : pay + ", of " + sizes(bad) + " do not.";
    }

    private double share(Group group) {
        return cost(group) / cost(groups.get(0));
    }

    private double cost(Group group) {
        return (knowsCpu() ? group.series().cpuSecondsPerUnit() : group.series().secondsPerUnit()).median();
    }

    private String unit() {
        return knowsCpu() ? "CPU time" : "time";
    }

    private boolean knowsCpu() {
        return groups.get(0).series().cpuSecondsPerUnit().median() > 0;
    }

    private static String sizes(List<Group> groups) {
        List<String> sizes =
                groups.stream().map(group -> String.valueOf(group.parallel())).toList();
        int last = sizes.size() - 1;
        return last == 0 ? sizes.get(0) : String.join(", ", sizes.subList(0, last)) + " and " + sizes.get(last);
    }
}
