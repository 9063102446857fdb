package io.github.supercorrect.grading.math;

import java.util.ArrayList;
import java.util.List;

/** Something open while tokens are read: a bracket, a brace, a bar, an environment, or a command that waits for arguments. */
final class Frame {

    enum Sort {
        ALL,
        BRACKET,
        BRACE,
        BAR,
        COMMAND,
        ENVIRONMENT
    }

    final Sort sort;
    final Item opener;
    List<Item> items = new ArrayList<>();

    /** Arguments that a command has already. */
    final List<Argument> arguments = new ArrayList<>();

    /** Finished rows of an environment, and the row that is being read. */
    final List<List<Expression>> rows = new ArrayList<>();

    List<Expression> row = new ArrayList<>();

    /** Whether a brace is the argument of a command, or a bracket the optional one of {@code \sqrt}. */
    boolean argument;

    /** Bars directly inside that may still be a {@code \mid}: odd if one of them must be. */
    int bars;

    Frame(Sort sort, Item opener) {
        this.sort = sort;
        this.opener = opener;
    }

    /** The tokens of an argument, not put together yet, and where they stood. */
    record Argument(List<Item> items, int start, int end, boolean optional) {}

    boolean endsOperand() {
        return !items.isEmpty() && items.get(items.size() - 1).endsOperand();
    }

    boolean hasSeparator() {
        return items.stream().anyMatch(item -> item.is(Item.Kind.SEPARATOR));
    }
}
