package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.compare.Form.Assignments;
import io.github.supercorrect.grading.internal.compare.Form.Listing;
import io.github.supercorrect.grading.internal.compare.Form.Named;
import io.github.supercorrect.grading.internal.compare.Form.Ranges;
import io.github.supercorrect.grading.internal.compare.Form.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what members side by side are: a list, one name with several values, or several names with one each. */
final class ListReader {

    private ListReader() {}

    /** Lists in lists are one list, unless each is a set of assignments: {@code x=1, y=2; x=2, y=1}. */
    static List<Form> spliced(List<Form> members) {
        if (members.stream().noneMatch(Listing.class::isInstance)) {
            return members;
        }
        List<Form> flat = new ArrayList<>();
        for (Form member : members) {
            if (member instanceof Listing l && !l.set()) {
                flat.addAll(l.members());
            } else {
                flat.add(member);
            }
        }
        return flat;
    }

    static Form named(List<Form> members) {
        if (!(members.get(0) instanceof Named first)) {
            return new Listing(splicedAssignments(members), false);
        }
        Map<Boolean, Long> kinds = new LinkedHashMap<>();
        members.forEach(m -> kinds.merge(m instanceof Named, 1L, Long::sum));
        if (kinds.size() == 2
                && kinds.getOrDefault(true, 0L) == 1
                && members.stream().skip(1).noneMatch(ListReader::isStatement)) {
            return listOfOne(first, members);
        } else if (kinds.size() == 1) {
            return assignments(members, first);
        }
        return new Listing(splicedAssignments(members), false);
    }

    private static boolean isStatement(Form form) {
        return form instanceof Statement || form instanceof Ranges || form instanceof Assignments;
    }

    /** {@code x = 1, y = 2 and z = 3} comes as a list of a list and an assignment. */
    static List<Form> splicedAssignments(List<Form> members) {
        boolean mixed = members.stream().anyMatch(Assignments.class::isInstance)
                && !members.stream().allMatch(Assignments.class::isInstance);
        if (!mixed) {
            return members;
        }
        List<Form> flat = new ArrayList<>();
        members.forEach(m -> {
            if (m instanceof Assignments a) {
                flat.addAll(a.members());
            } else {
                flat.add(m);
            }
        });
        return flat;
    }

    /** {@code n = 1, 2, 3}. */
    private static Form listOfOne(Named first, List<Form> members) {
        List<Form> values = new ArrayList<>(members);
        values.set(0, first.value());
        return new Named(first.name(), new Listing(spliced(values), false), first.source());
    }

    private static Form assignments(List<Form> members, Named first) {
        List<Named> all = members.stream().map(Named.class::cast).toList();
        if (all.stream().allMatch(n -> n.name().equals(first.name()))) {
            return new Named(
                    first.name(),
                    new Listing(spliced(all.stream().map(Named::value).toList()), false),
                    first.source());
        }
        boolean distinct = true;
        for (int i = 0; i < all.size() && distinct; i++) {
            for (int j = 0; j < i && distinct; j++) {
                distinct =
                        all.size() < 100 && !all.get(i).name().equals(all.get(j).name());
            }
        }
        return distinct ? new Assignments(all) : new Listing(members, false);
    }
}
