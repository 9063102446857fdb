package io.github.supercorrect.grading.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The letter of an option that the text decides for, without calling it the answer: on a line of its own at the end, behind words
 * such as "I choose" or before "is correct", or as the first thing said ("D. It can't be A").
 */
final class ChoiceRule implements ExtractionRule {

    private static final List<String> CUES = List.of(
            "it's",
            "it’s",
            "it is",
            "must be",
            "should be",
            "has to be",
            "would be",
            "choose",
            "chose",
            "select",
            "pick",
            "finalize",
            "finalise",
            "go with",
            "going with",
            "option",
            "choice",
            "answer",
            "conclude",
            "say",
            "letter is",
            "c'est",
            "que es",
            "选",
            "选择",
            "选项",
            "应选",
            "故选",
            "选：",
            "故选：");

    private static final List<String> VERDICTS = List.of(
            " is correct",
            " is the correct",
            " is right",
            " is the right",
            " is the answer",
            " is the best",
            " is my",
            " is our",
            " is the final",
            " is the most",
            "是正确",
            " 是正确",
            "正确",
            " est correct",
            " est la bonne",
            " es correct",
            " es la correct",
            " ist richtig",
            " ist korrekt");

    private static final List<String> REASONS =
            List.of(" because", " since", " as ", " not", " and not", " instead", " for ");

    private static final int SHORT_TEXT = 200;
    private static final int LONGEST_OPTION = 80;

    @Override
    public AnswerRule rule() {
        return AnswerRule.CHOICE;
    }

    @Override
    public Optional<Finding> find(String text) {
        return lastLine(text).or(() -> decided(text)).or(() -> first(text));
    }

    private static Optional<Finding> finding(String text, OptionLetter option, int from) {
        return Optional.of(
                new Finding(text.substring(from, Math.max(option.end(), from)).strip(), option.letter(text), from));
    }

    private static Optional<Finding> lastLine(String text) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = text.lastIndexOf('\n', end) + 1;
        start = Chars.skipWhitespace(text, start);
        OptionLetter option = OptionLetter.at(text, start);
        if (option == null || end <= start || !endsLine(text, option, start, end)) {
            return Optional.empty();
        }
        return finding(text, option, start);
    }

    private static boolean endsLine(String text, OptionLetter option, int start, int end) {
        boolean bracketed = text.charAt(start) == '(' && end - start <= LONGEST_OPTION;
        return option.end() >= end
                || (bracketed
                        && option.isFollowedByItsText(text)
                        && !listsOthers(text.substring(0, start), text.charAt(option.start()), 0));
    }

    private static Optional<Finding> decided(String text) {
        Finding last = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i > 0 && Chars.isLatinLetter(c) && Chars.isLatinLetter(text.charAt(i - 1))) {
                continue; // no option's letter stands inside a word
            }
            OptionLetter option = OptionLetter.at(text, i);
            if (option != null && Character.isUpperCase(text.charAt(option.start())) && decides(text, i, option)) {
                last = new Finding(text.substring(i, option.end()).strip(), option.letter(text), i);
            }
        }
        return Optional.ofNullable(last);
    }

    private static boolean decides(String text, int from, OptionLetter option) {
        for (String verdict : VERDICTS) {
            if (text.startsWith(verdict, option.end())) {
                return true;
            }
        }
        return isCue(text, from) && endsClause(text, option.end());
    }

    private static boolean isCue(String text, int from) {
        int end = from;
        while (end > 0 && from - end < 4 && " *:：\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String before = text.substring(Math.max(0, end - 12), end).toLowerCase(Locale.ROOT);
        for (String cue : CUES) {
            int start = before.length() - cue.length();
            if (before.endsWith(cue)
                    && (start == 0 || !Character.isLetter(before.charAt(start - 1)) || cue.charAt(0) > 'z')) {
                return end < from || cue.charAt(0) > 'z';
            }
        }
        return false;
    }

    private static boolean endsClause(String text, int end) {
        if (end >= text.length()) {
            return true;
        }
        char c = text.charAt(end);
        boolean closed = !Chars.isLatinLetter(c) && c != ' ' && c != ':';
        return closed
                || text.startsWith(" \n", end)
                || (c == ' ' && ".:)".indexOf(text.charAt(end - 1)) >= 0)
                || REASONS.stream().anyMatch(reason -> text.startsWith(reason, end));
    }

    private static Optional<Finding> first(String text) {
        int start = Chars.skipWhitespace(text, 0);
        OptionLetter option = OptionLetter.at(text, start);
        if (option == null || !opens(text, option) || listsOthers(text, text.charAt(option.start()), option.end())) {
            return Optional.empty();
        }
        return finding(text, option, start);
    }

    /** What may follow a letter that opens a text: the end, a mark or the option's text, but not a sentence about A. */
    private static boolean opens(String text, OptionLetter option) {
        int end = option.end();
        if (end >= text.length()) {
            return true;
        }
        char c = text.charAt(end);
        boolean line = c == '\n' || c == '\r' || ",。，".indexOf(c) >= 0 || Character.isIdeographic(c);
        boolean marked = option.marked() && text.charAt(end - 1) != ':' && c == ' ';
        boolean reason = REASONS.stream().anyMatch(word -> text.startsWith(word, end));
        return line
                || marked
                || reason
                || (text.length() <= SHORT_TEXT && !isReply(text, option) && option.isFollowedByItsText(text));
    }

    /** Whether later lines begin with other letters: then this is the list of the options. */
    private static boolean listsOthers(String text, char letter, int from) {
        for (int i = text.indexOf('\n', from); i >= 0; i = text.indexOf('\n', i + 1)) {
            OptionLetter other = otherAt(text, Chars.skipSpaces(text, i + 1));
            if (other != null && text.charAt(other.start()) != letter) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable OptionLetter otherAt(String text, int at) {
        OptionLetter other = OptionLetter.at(text, at);
        return other != null && other.marked() ? other : null;
    }

    /** {@code A: 42} is what a dialogue answers to {@code Q:}. */
    private static boolean isReply(String text, OptionLetter option) {
        return text.charAt(option.start()) == 'A' && Chars.isCharAt(text, option.start() + 1, ':');
    }
}
