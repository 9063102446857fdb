package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Item.Kind;
import java.util.ArrayList;
import java.util.List;

/** The cells of {@code \begin{…} … \end{…}} and what they make. */
final class Environment {

    private Environment() {}

    static void cell(Frame frame) {
        if (isLines(frame)) {
            return;
        }
        frame.row.add(frame.items.isEmpty() ? Phrase.EMPTY : Phrase.parse(frame.items, Phrase.Place.CELL));
        frame.items = new ArrayList<>();
    }

    static void row(Frame frame) {
        if (frame.items.isEmpty() && frame.row.isEmpty()) {
            return;
        }
        if (isLines(frame)) {
            frame.row.add(Phrase.parse(frame.items, Phrase.Place.CELL));
            frame.items = new ArrayList<>();
        } else {
            cell(frame);
        }
        frame.rows.add(frame.row);
        frame.row = new ArrayList<>();
    }

    static Item finished(Frame frame, int end) {
        if (!frame.items.isEmpty() || !frame.row.isEmpty()) {
            row(frame);
        }
        Item opener = frame.opener;
        return new Item(Kind.VALUE, "", opener.start(), end, opener.spaced(), value(name(frame), frame.rows));
    }

    private static Expression value(String name, List<List<Expression>> rows) {
        return switch (name) {
            case "cases", "dcases", "rcases" -> new Expression.Cases(rows);
            case "vmatrix" -> new Expression.Call(Function.DETERMINANT, List.of(new Expression.Matrix(rows)));
            case "aligned", "align", "gathered", "gather", "split", "eqnarray", "equation", "alignedat", "multline" ->
                lines(rows);
            default -> new Expression.Matrix(rows);
        };
    }

    /** One under the other; a line that begins with a relator goes on with the one above. */
    private static Expression lines(List<List<Expression>> rows) {
        if (rows.isEmpty()) {
            return Phrase.EMPTY;
        }
        List<Expression> lines = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || !isContinuation(rows.get(i).get(0))) {
                lines.add(chain(rows.subList(from, i)));
                from = i;
            }
        }
        return lines.size() == 1 ? lines.get(0) : new Expression.Sequence(lines, ",");
    }

    private static boolean isContinuation(Expression line) {
        return line instanceof Expression.Relation relation
                && relation.operands().get(0).equals(Phrase.EMPTY);
    }

    private static Expression chain(List<List<Expression>> rows) {
        if (rows.size() == 1) {
            return rows.get(0).get(0);
        }
        List<Expression> operands = new ArrayList<>();
        List<Relator> relators = new ArrayList<>();
        for (List<Expression> row : rows) {
            if (row.get(0) instanceof Expression.Relation relation) {
                List<Expression> members = relation.operands();
                operands.addAll(operands.isEmpty() ? members : members.subList(1, members.size()));
                relators.addAll(relation.relators());
            } else {
                operands.add(row.get(0));
            }
        }
        return new Expression.Relation(operands, relators);
    }

    /** Whether the cells of a row only are places to align at. */
    private static boolean isLines(Frame frame) {
        return switch (name(frame)) {
            case "aligned", "align", "gathered", "gather", "split", "eqnarray", "equation", "alignedat", "multline" ->
                true;
            default -> false;
        };
    }

    private static String name(Frame frame) {
        String name = frame.opener.text();
        return name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
    }
}
