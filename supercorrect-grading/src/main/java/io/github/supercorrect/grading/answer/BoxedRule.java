package io.github.supercorrect.grading.answer;

import io.github.supercorrect.grading.answer.ExtractionOptions.Boxes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last box with a content, and by default those that it stands beside. Of nested boxes the outermost counts, and a box that
 * only holds a box is one box.
 */
final class BoxedRule implements ExtractionRule {

    /** Boxes in a row, from {@code start} to {@code end} of the text, and what they hold. */
    private record Row(int start, int end, List<String> values) {

        static Row of(Box box, String value) {
            return new Row(box.start(), box.end(), new ArrayList<>(List.of(value)));
        }

        Row and(Box box, String value) {
            values.add(value);
            return new Row(start, box.end(), values);
        }
    }

    private final boolean joins;

    BoxedRule(ExtractionOptions options) {
        this.joins = options.boxes() == Boxes.ADJACENT;
    }

    @Override
    public AnswerRule rule() {
        return AnswerRule.BOXED;
    }

    /** Whether a box begins anywhere in the text, closed or not. */
    static boolean mentionsBox(String text) {
        return BoxScan.nextCommand(text, 0) >= 0;
    }

    @Override
    public Optional<Finding> find(String text) {
        int command = BoxScan.nextCommand(text, 0);
        if (command < 0) {
            return Optional.empty();
        }
        BoxScan scan = new BoxScan(text);
        Row row = null;
        while (command >= 0) {
            Box box = scan.boxAt(command);
            String value = scan.valueOf(box);
            if (!value.isEmpty()) {
                boolean beside = row != null && joins && BoxGap.isBeside(text, row.end, box.start());
                row = row != null && beside ? row.and(box, value) : Row.of(box, value);
            }
            command = BoxScan.nextCommand(text, box.end());
        }
        return Optional.ofNullable(row).map(last -> finding(text, last));
    }

    private static Finding finding(String text, Row row) {
        List<String> distinct = row.values.stream().distinct().toList();
        return new Finding(text.substring(row.start, row.end), String.join(", ", distinct), row.start);
    }
}
