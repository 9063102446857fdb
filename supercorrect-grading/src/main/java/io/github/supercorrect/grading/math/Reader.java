package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Frame.Argument;
import io.github.supercorrect.grading.math.Frame.Sort;
import io.github.supercorrect.grading.math.Item.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tokens to a tree, with a stack of its own: whatever closes (a bracket, an argument, a cell) is parsed at once as a flat
 * phrase, in which everything nested is a single item already. So the depth of the text never is depth of calls.
 */
final class Reader {

    private static final String LIMIT = "the limit of " + MathParser.MAX_NESTING + " nested brackets";

    /** What the lexer calls the brace of a box. */
    static final String BOX = "box";

    /** In tokens; a longer one is written with other brackets. */
    private static final int LONGEST_VECTOR = 200;

    private final List<Item> tokens;
    private final int[] bars;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final int end;
    private int brackets;
    private int commands;
    private int at;
    /** How many digits were parted from their numbers, and are tokens more than the bars were counted with. */
    private int parted;

    private Reader(List<Item> tokens, int end) {
        this.tokens = tokens;
        this.end = end;
        this.bars = Bars.directlyIn(tokens);
        Frame all = new Frame(Sort.ALL, Item.of(Kind.OPEN, "", 0, 0, false));
        all.bars = bars[tokens.size()];
        frames.push(all);
    }

    static Expression read(List<Item> tokens, int end) {
        return new Reader(new ArrayList<>(tokens), end).read();
    }

    private Expression read() {
        while (at < tokens.size()) {
            Item token = tokens.get(at++);
            take(token);
        }
        closeAll();
        return Phrase.parse(top().items, Phrase.Place.ALL);
    }

    private Frame top() {
        return frames.getFirst();
    }

    private void take(Item token) {
        switch (token.kind()) {
            case OPEN -> open(token);
            case CLOSE -> close(token);
            case BRACE_OPEN -> openBrace(token);
            case BRACE_CLOSE -> closeBrace(token);
            case BAR -> bar(token);
            case COMMAND -> push(Sort.COMMAND, token);
            case BEGIN -> push(Sort.ENVIRONMENT, token);
            case CELL, ROW, END -> environment(token);
            case RELATOR -> relator(token);
            default -> plain(token);
        }
    }

    private Frame push(Sort sort, Item opener) {
        Frame frame = new Frame(sort, opener);
        frame.argument = sort == Sort.BRACE
                && top().sort == Sort.COMMAND
                && !opener.text().equals(BOX);
        frames.push(frame);
        int nested = sort == Sort.COMMAND ? ++commands : frame.argument ? brackets : ++brackets;
        if (nested > MathParser.MAX_NESTING) {
            throw MathSyntaxException.limit(opener.start(), LIMIT);
        }
        return frame;
    }

    private Frame pop() {
        Frame frame = frames.pop();
        if (frame.sort == Sort.COMMAND) {
            commands--;
        } else if (frame.sort != Sort.BRACE || !frame.argument) {
            brackets--;
        }
        return frame;
    }

    // ---- plain tokens and arguments ------------------------------------------------------------------------------

    private void plain(Item token) {
        Frame frame = top();
        if (frame.sort == Sort.COMMAND) {
            if (token.is(Kind.OPERATOR) && frame.items.isEmpty() && "+-".contains(token.text())) {
                frame.items.add(token);
                return;
            }
            if (Command.isMarked(frame, token)) {
                mark(frame);
                take(token);
                return;
            }
            if (!token.endsOperand() && !token.is(Kind.FUNCTION) && !token.is(Kind.BIG_OPERATOR)) {
                throw MathSyntaxException.at(token.start(), "argument expected");
            }
        } else if (frame.sort == Sort.BAR && token.is(Kind.SEPARATOR)) {
            demote();
            plain(token);
            return;
        }
        add(token);
    }

    /** Adds an item to what is open, and finishes the commands that waited for just this one. */
    private void add(Item item) {
        Item next = item;
        while (top().sort == Sort.COMMAND) {
            Frame frame = top();
            next = firstDigit(frame, next);
            frame.items.add(next);
            if (!argument(frame, new Argument(frame.items, next.start(), next.end(), false))) {
                return;
            }
            pop();
            next = Command.finished(frame);
        }
        top().items.add(next);
    }

    /** Finishes {@code \\mathbb{Z}^+}, of which the sign is all there is to the exponent. */
    private void mark(Frame frame) {
        argument(frame, new Argument(frame.items, frame.opener.end(), frame.opener.end() + 1, false));
        pop();
        add(Command.finished(frame));
    }

    /** Whether the command has all it needs now. */
    private static boolean argument(Frame frame, Argument argument) {
        frame.arguments.add(argument);
        frame.items = new ArrayList<>();
        return Command.isComplete(frame);
    }

    /** {@code \frac123} takes a digit for each argument, as TeX shows it; {@code \frac10{3}} and {@code \sqrt15} mean the number. */
    private Item firstDigit(Frame frame, Item item) {
        boolean digits =
                item.is(Kind.NUMBER) && item.text().length() > 1 && item.text().indexOf('.') < 0;
        boolean braces = at < tokens.size() && tokens.get(at).is(Kind.BRACE_OPEN);
        if (!digits || !Command.takesDigits(frame, item, braces)) {
            return item;
        }
        Item rest = Item.of(Kind.NUMBER, item.text().substring(1), item.start() + 1, item.end(), false);
        tokens.add(at, rest);
        parted++;
        return Item.of(Kind.NUMBER, item.text().substring(0, 1), item.start(), item.start() + 1, item.spaced());
    }

    /** The bars directly in the bracket that was just taken. */
    private int barsInside() {
        return bars[at - 1 - parted];
    }

    // ---- brackets ------------------------------------------------------------------------------------------------

    private void open(Item token) {
        Frame frame = top();
        if (token.is(Kind.OPEN, "[") && closesReversed()) {
            close(token);
            return;
        }
        boolean optional = token.is(Kind.OPEN, "[") && frame.sort == Sort.COMMAND && Command.takesOptional(frame);
        Frame opened = push(Sort.BRACKET, token);
        opened.argument = optional;
        opened.bars = barsInside();
    }

    /** Whether a {@code [} is the end of an interval: {@code ]a,b[}. */
    private boolean closesReversed() {
        Frame frame = top();
        return frame.sort == Sort.BRACKET
                && (frame.opener.text().equals("]") || frame.opener.text().equals("["))
                && frame.endsOperand()
                && frame.hasSeparator();
    }

    private void close(Item token) {
        Frame bracket = enclosing(token.text().charAt(0));
        if (bracket == null) {
            stray(token);
            return;
        }
        while (top() != bracket) {
            abandon(token);
        }
        pop();
        if (bracket.argument) {
            Frame command = top();
            command.arguments.add(new Argument(bracket.items, bracket.opener.start(), token.end(), true));
            return;
        }
        add(Group.of(bracket, token));
    }

    private @Nullable Frame enclosing(char close) {
        Frame any = null;
        for (Frame frame : frames) {
            if (frame.sort == Sort.BRACKET) {
                if (Group.match(frame.opener.text().charAt(0), close)) {
                    return frame;
                }
                any = any == null ? frame : any;
            } else if (frame.sort != Sort.BAR && frame.sort != Sort.COMMAND) {
                break;
            }
        }
        return any;
    }

    /** A closing bracket without an opening one. */
    private void stray(Item token) {
        boolean reversed = token.is(Kind.CLOSE, "]") && !top().endsOperand();
        if (reversed) {
            Frame opened = push(Sort.BRACKET, token);
            opened.bars = barsInside();
        } else if (at < tokens.size() && at > 1 && !token.is(Kind.CLOSE, ".")) {
            throw MathSyntaxException.at(token.start(), "closing bracket without an opening one");
        }
    }

    /** Gives up the innermost frame, which nothing will close any more. */
    private void abandon(Item token) {
        Frame frame = top();
        switch (frame.sort) {
            case BAR -> demote();
            case COMMAND -> {
                if (!Command.isMarked(frame, token)) {
                    throw MathSyntaxException.at(token.start(), "argument expected");
                }
                mark(frame);
            }
            case BRACE -> closeBrace(Item.of(Kind.BRACE_CLOSE, "}", token.start(), token.start(), false));
            case ENVIRONMENT -> {
                pop();
                add(Environment.finished(frame, token.start()));
            }
            default -> {
                pop();
                add(Group.of(frame, Item.of(Kind.CLOSE, "", token.start(), token.start(), false)));
            }
        }
    }

    private void closeAll() {
        Item last = Item.of(Kind.CLOSE, ".", end, end, false);
        while (top().sort != Sort.ALL) {
            abandon(last);
        }
    }

    /** An inequality sign, or a bracket of a vector in plain text: {@code <1,2,3>}. */
    private void relator(Item token) {
        Frame frame = top();
        if (token.is(Kind.RELATOR, "LESS") && !frame.endsOperand() && frame.sort != Sort.COMMAND && isVector()) {
            open(Item.of(Kind.OPEN, "<", token.start(), token.end(), token.spaced()));
        } else if (token.is(Kind.RELATOR, "GREATER")
                && frame.sort == Sort.BRACKET
                && frame.opener.text().equals("<")) {
            close(Item.of(Kind.CLOSE, ">", token.start(), token.end(), token.spaced()));
        } else {
            plain(token);
        }
    }

    /** Whether a comma and the closing sign follow before any other relator. */
    private boolean isVector() {
        boolean comma = false;
        for (int i = at; i < Math.min(tokens.size(), at + LONGEST_VECTOR); i++) {
            comma |= tokens.get(i).is(Kind.SEPARATOR, ",");
            if (tokens.get(i).is(Kind.RELATOR)) {
                return comma && tokens.get(i).is(Kind.RELATOR, "GREATER");
            }
        }
        return false;
    }

    // ---- braces --------------------------------------------------------------------------------------------------

    private void openBrace(Item token) {
        Frame opened = push(Sort.BRACE, token);
        opened.bars = barsInside();
    }

    private void closeBrace(Item token) {
        while (top().sort == Sort.BAR) {
            demote();
        }
        if (top().sort == Sort.BRACKET && top().opener.text().equals("{")) {
            // \{1,2} is a set with a backslash missing
            close(Item.of(Kind.CLOSE, "}", token.start(), token.end(), false));
            return;
        }
        if (frames.stream().noneMatch(frame -> frame.sort == Sort.BRACE)) {
            return;
        }
        while (top().sort != Sort.BRACE) {
            abandon(token);
        }
        Frame brace = pop();
        if (brace.opener.text().equals(BOX)) {
            box(brace, token);
            return;
        }
        if (!brace.argument) {
            Group.ofBraces(brace, token).ifPresent(this::add);
            return;
        }
        Frame command = top();
        command.items.addAll(brace.items);
        if (argument(command, new Argument(command.items, brace.opener.start(), token.end(), false))) {
            pop();
            add(Command.finished(command));
        }
    }

    /** Puts what a box held where the box was, unless a command waits for just one argument. */
    private void box(Frame box, Item closer) {
        if (top().sort == Sort.COMMAND) {
            Group.ofBraces(box, closer).ifPresent(this::add);
        } else {
            top().items.addAll(box.items);
        }
    }

    // ---- bars ----------------------------------------------------------------------------------------------------

    private void bar(Item token) {
        Frame frame = top();
        if (frame.sort == Sort.BAR
                && frame.opener.text().equals(token.text())
                && !frame.items.isEmpty()
                && frame.endsOperand()) {
            pop();
            add(Group.of(frame, token));
        } else if (frame.sort != Sort.BAR && frame.endsOperand() && frame.bars % 2 == 1) {
            frame.bars++;
            plain(Item.of(Kind.MID, "|", token.start(), token.end(), token.spaced()));
        } else {
            push(Sort.BAR, token);
        }
    }

    /** Makes an open bar a dividing one. */
    private void demote() {
        Frame frame = pop();
        Item mid = Item.of(Kind.MID, "|", frame.opener.start(), frame.opener.end(), frame.opener.spaced());
        if (top().sort == Sort.COMMAND) {
            throw MathSyntaxException.at(mid.start(), "argument expected");
        }
        top().items.add(mid);
        top().items.addAll(frame.items);
    }

    // ---- environments --------------------------------------------------------------------------------------------

    private void environment(Item token) {
        while (top().sort != Sort.ENVIRONMENT && top().sort != Sort.ALL) {
            if (top().sort == Sort.BRACE && frames.stream().noneMatch(frame -> frame.sort == Sort.ENVIRONMENT)) {
                throw MathSyntaxException.at(token.start(), "cell outside of an environment");
            }
            abandon(token);
        }
        Frame frame = top();
        if (frame.sort == Sort.ALL) {
            if (token.is(Kind.END)) {
                return;
            }
            throw MathSyntaxException.at(token.start(), "cell outside of an environment");
        }
        switch (token.kind()) {
            case CELL -> Environment.cell(frame);
            case ROW -> Environment.row(frame);
            default -> {
                pop();
                add(Environment.finished(frame, token.end()));
            }
        }
    }
}
