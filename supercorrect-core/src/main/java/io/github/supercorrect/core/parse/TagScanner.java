package io.github.supercorrect.core.parse;

import org.jspecify.annotations.Nullable;

/**
 * Finds known tags in a text that grows. Each character is looked at a bounded number of times, however the text is cut: a
 * tag has at most {@value #MAXIMUM_LENGTH} characters, and the search for its end goes on where it stopped.
 */
final class TagScanner {
    /** A longer run between angle brackets is text; the longest name with room for attributes fits. */
    static final int MAXIMUM_LENGTH = 256;

    private static final int NO_TAG = -1;
    private static final int INCOMPLETE = -2;
    private static final int FOUND = 0;

    private static final boolean[] BEGINS_TAG = beginsTag();

    private final StringBuilder text;

    /** Everything before is known to be text or was returned as a tag. */
    private int position;

    /** Offset of a {@code <} whose end has not arrived; -1 if there is none. */
    private int candidate = -1;

    private TagName candidateName = TagName.STEP;
    private boolean closing;
    private int nameStart;
    private int nameEnd;

    /** Where the search for the candidate's {@code >} goes on; 0 while its name is not known yet. */
    private int closeFrom;

    TagScanner(StringBuilder text) {
        this.text = text;
    }

    /** Offset before which everything is decided; between it and the end a tag may be growing. */
    int position() {
        return position;
    }

    /** The next tag; null if there is none in the text so far. {@link #position()} is then where text is certain to. */
    @Nullable
    Tag next() {
        while (candidate >= 0 || findCandidate()) {
            int close = endOfCandidate();
            if (close == INCOMPLETE) {
                position = candidate;
                return null;
            }
            int start = candidate;
            candidate = -1;
            closeFrom = 0;
            position = close == NO_TAG ? start + 1 : close + 1;
            if (close != NO_TAG) {
                return TagReader.read(text, candidateName, closing, start, nameStart, close);
            }
        }
        return null;
    }

    /** Whether the text ends inside what can only be a tag: a name begun with two letters, or a closing tag. */
    boolean endsInsideTag() {
        if (candidate < 0) {
            return false;
        }
        boolean nameBegun = nameStart == candidate + 1 && text.length() - nameStart >= 2;
        return closeFrom > 0 || closing || nameBegun;
    }

    private boolean findCandidate() {
        int found = text.indexOf("<", position);
        while (found >= 0 && found + 1 < text.length() && !mayFollowBracket(text.charAt(found + 1))) {
            found = text.charAt(found + 1) == '<' ? found + 1 : text.indexOf("<", found + 1);
        }
        position = found < 0 ? text.length() : found;
        candidate = found;
        return found >= 0;
    }

    /** Most less-than signs are told from tags by the next character. */
    private static boolean mayFollowBracket(char c) {
        return c < BEGINS_TAG.length && BEGINS_TAG[c];
    }

    private int endOfCandidate() {
        if (closeFrom == 0) {
            int result = readName();
            if (result != FOUND) {
                return result;
            }
        }
        return findClose();
    }

    private int readName() {
        int limit = Math.min(text.length(), candidate + MAXIMUM_LENGTH);
        nameStart = skipBlanks(candidate + 1, limit);
        closing = nameStart < limit && text.charAt(nameStart) == '/';
        if (closing) {
            nameStart = skipBlanks(nameStart + 1, limit);
        }
        nameEnd = skipLetters(nameStart, limit);
        if (nameEnd == text.length()) {
            return nameEnd < candidate + MAXIMUM_LENGTH && TagName.couldBecome(text, nameStart, nameEnd)
                    ? INCOMPLETE
                    : NO_TAG;
        }
        TagName name = TagName.at(text, nameStart, nameEnd);
        if (name == null) {
            return NO_TAG;
        }
        candidateName = name;
        closeFrom = nameEnd;
        return FOUND;
    }

    private int findClose() {
        int limit = Math.min(text.length(), candidate + MAXIMUM_LENGTH);
        for (int i = closeFrom; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i;
            }
            if (c == '<' || c == '\n' || c == '\r' || !mayFollowName(i, c)) {
                return NO_TAG;
            }
        }
        closeFrom = limit;
        return limit == candidate + MAXIMUM_LENGTH ? NO_TAG : INCOMPLETE;
    }

    /** Right behind a name stands one of a few characters; {@code <Key-value>} and {@code <step(x)>} are text. */
    private boolean mayFollowName(int index, char c) {
        return index > nameEnd
                || " \t:/0123456789".indexOf(c) >= 0
                || (candidateName == TagName.STEP && "-_.#".indexOf(c) >= 0);
    }

    private int skipBlanks(int from, int limit) {
        int i = from;
        while (i < limit && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private int skipLetters(int from, int limit) {
        int longest = Math.min(limit, from + "Generalized".length() + 1);
        int i = from;
        while (i < longest && isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean[] beginsTag() {
        boolean[] begins = new boolean[128];
        " \t/".chars().forEach(c -> begins[c] = true);
        for (TagName name : TagName.values()) {
            begins[Character.toUpperCase(name.written.charAt(0))] = true;
            begins[Character.toLowerCase(name.written.charAt(0))] = true;
        }
        return begins;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
