package io.github.supercorrect.grading.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The last number of a sentence; in "she pays $220 for 12 months" the amount of money, which is what it is about. What
 * numbers a step or the item of a list ({@code Step 3}, {@code 2.} at the beginning of a line) counts only where there is no other.
 */
final class SentenceNumberRule implements ExtractionRule {

    private static final List<String> LABELS = List.of(
            "step",
            "case",
            "equation",
            "part",
            "question",
            "problem",
            "example",
            "method",
            "figure",
            "theorem",
            "lemma",
            "section",
            "line",
            "option",
            "eq.",
            "no.");

    /** What comes behind these words in a sentence is a circumstance: "3 apples are left after giving away 2". */
    private static final List<String> CIRCUMSTANCES =
            List.of(" after ", " before ", " within ", " per ", " when ", " if ", " because ", " since ", " given ");

    private final boolean labels;

    private SentenceNumberRule(boolean labels) {
        this.labels = labels;
    }

    static SentenceNumberRule ofAny() {
        return new SentenceNumberRule(true);
    }

    /** Numbers of steps and items do not count at all. */
    static SentenceNumberRule withoutLabels() {
        return new SentenceNumberRule(false);
    }

    @Override
    public AnswerRule rule() {
        return AnswerRule.LAST_NUMBER;
    }

    private record Place(int start, int end) {
        static final Place NONE = new Place(-1, -1);

        Place or(Place other) {
            return start < 0 ? other : this;
        }
    }

    @Override
    public Optional<Finding> find(String text) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty(); // most lines
        }
        int end = text.length();
        for (String word : CIRCUMSTANCES) {
            int at = text.indexOf(word);
            end = at < 0 ? end : Math.min(end, at);
        }
        Optional<Finding> main = last(text.substring(0, end));
        return main.isPresent() || end == text.length() ? main : last(text);
    }

    private Optional<Finding> last(String text) {
        Place last = Place.NONE;
        Place label = Place.NONE;
        Place amount = Place.NONE;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                int end = NumberScan.numberEnd(text, i);
                if (!NumberScan.isPartOfName(text, i)) {
                    Place place = mixed(text, last, new Place(NumberScan.withSign(text, i), end));
                    boolean isLabel = isLabel(text, place);
                    label = isLabel ? place : label;
                    last = isLabel ? last : place;
                    amount = NumberScan.isMoney(text, place.start, end) ? place : amount;
                }
                i = end - 1;
            }
        }
        return finding(text, amount.or(last).or(labels ? label : Place.NONE));
    }

    private static Optional<Finding> finding(String text, Place place) {
        if (place.start < 0) {
            return Optional.empty();
        }
        String number = text.substring(place.start, place.end);
        return Optional.of(new Finding(number, number, place.start));
    }

    /** {@code 2 1/2}: a whole number and a fraction behind it are one number. */
    private static Place mixed(String text, Place before, Place place) {
        boolean fraction = text.substring(place.start, Math.min(place.end, place.start + 8))
                        .indexOf('/')
                > 0;
        boolean whole = before.start >= 0
                && before.end == place.start - 1
                && text.charAt(before.end) == ' '
                && isPlain(text.substring(before.start, Math.min(before.end, before.start + 8)));
        return fraction && whole ? new Place(before.start, place.end) : place;
    }

    private static boolean isPlain(String number) {
        return number.chars().allMatch(c -> Chars.isDigit((char) c) || c == '-');
    }

    private static boolean isLabel(String text, Place place) {
        return isListNumber(text, place) || followsLabel(text, place.start);
    }

    private static boolean isListNumber(String text, Place place) {
        int before = place.start;
        while (before > 0 && " *#\t".indexOf(text.charAt(before - 1)) >= 0 && place.start - before < 12) {
            before--;
        }
        boolean atLineStart = before == 0 || text.charAt(before - 1) == '\n';
        boolean marker = Chars.isCharAt(text, place.end, '.') || Chars.isCharAt(text, place.end, ')');
        return atLineStart
                && marker
                && Chars.isCharAt(text, place.end + 1, ' ')
                && place.end - place.start <= 2
                && Chars.skipSpaces(text, place.end + 1) < text.length();
    }

    private static boolean followsLabel(String text, int start) {
        int end = Chars.isCharAt(text, start - 1, '(') ? start - 1 : start;
        if (!Chars.isCharAt(text, end - 1, ' ')) {
            return false;
        }
        String before = text.substring(Math.max(0, end - 10), end - 1).toLowerCase(Locale.ROOT);
        return LABELS.stream()
                .anyMatch(label -> before.equals(label)
                        || before.endsWith(" " + label)
                        || before.endsWith("\n" + label)
                        || before.endsWith("*" + label));
    }
}
