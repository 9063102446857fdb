package io.github.supercorrect.grading.answer;

import io.github.supercorrect.grading.answer.Phrase.Kind;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the phrases of one text, in one pass. */
final class PhraseScan {

    private record Entry(String word, AnswerWords language) {

        boolean isEnglish() {
            return language.equals(AnswerWords.ENGLISH);
        }
    }

    /** The words by their first letter, longer before shorter. */
    private static final Map<Character, List<Entry>> ENTRIES = entries();

    private static final BitSet FIRST_LETTERS = firstLetters();

    private static final List<String> FINAL =
            List.of("final", "finale", "最终", "最終", "最后", "النهائية", "окончательный", "endgültige");

    private static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI);

    private static final String HASHES = "####";
    private static final int LONGEST_DETOUR = 90;

    /** What may follow "answer" before it says "is": "the answer to the second question is". */
    private static final List<String> DETOURS = List.of(
            "to ",
            "of ",
            "for ",
            "in ",
            "as ",
            "choice ",
            "option ",
            "letter ",
            "rounded ",
            "from ",
            "that ",
            "with ",
            "on ",
            "(",
            ", rounded",
            ", in ",
            ", to ",
            ", as ",
            ", therefore",
            ", then",
            ", expressed");

    private final String text;
    private final List<Phrase> phrases = new ArrayList<>();

    private PhraseScan(String text) {
        this.text = text;
    }

    static List<Phrase> in(String text) {
        PhraseScan scan = new PhraseScan(text);
        int i = 0;
        while (i < text.length()) {
            i = scan.step(i);
        }
        return scan.phrases;
    }

    private int step(int i) {
        if (text.charAt(i) == '#') {
            return hashes(i);
        }
        if (FIRST_LETTERS.get(text.charAt(i))) {
            for (Entry entry : ENTRIES.getOrDefault(text.charAt(i), List.of())) {
                if (isWordAt(entry, i)) {
                    return announce(entry, i);
                }
            }
        }
        return i + 1;
    }

    private int announce(Entry entry, int start) {
        int after = afterWord(entry, start);
        int copula = skipMarks(after);
        Kind kind = kind(entry, after, copula);
        int end =
                switch (kind) {
                    case PLAIN -> copulaEnd(entry.language, after, copula);
                    case DETOUR -> detourEnd(copula);
                    case CELL -> copula + 1;
                    case DIRECT -> copula;
                    case KEY -> quotedKeyEnd(after);
                };
        if (end < 0) {
            return after;
        }
        int next = skipClosingMarks(end);
        next = Chars.isCharAt(text, next, ':') || Chars.isCharAt(text, next, '：') ? skipClosingMarks(next + 1) : next;
        phrases.add(new Phrase(start, next, isFinal(start) || isFinal(copula), kind));
        return next;
    }

    private Kind kind(Entry entry, int after, int copula) {
        if (Chars.isCharAt(text, copula, '|') && !isLineEnd(copula + 1)) {
            return Kind.CELL;
        }
        if (quotedKeyEnd(after) >= 0) {
            return Kind.KEY;
        }
        if (!entry.isEnglish() && copulaEnd(entry.language, after, copula) < 0 && beginsAnswer(after, copula)) {
            return Kind.DIRECT;
        }
        return entry.isEnglish() && copulaEnd(entry.language, after, copula) < 0 ? Kind.DETOUR : Kind.PLAIN;
    }

    /** Whether a number, mathematics or an option's letter follows at once: {@code réponse C}, {@code जवाब B है}. */
    private boolean beginsAnswer(int after, int at) {
        boolean apart = at > after
                || !Character.isAlphabetic(text.charAt(after - 1))
                || Character.isIdeographic(text.charAt(after - 1));
        return at < text.length()
                && apart
                && (Chars.isDigitAt(text, at)
                        || "$\\".indexOf(text.charAt(at)) >= 0
                        || OptionLetter.at(text, at) != null);
    }

    private boolean isWordAt(Entry entry, int at) {
        return text.regionMatches(true, at, entry.word, 0, entry.word.length())
                && (entry.isEnglish() || !isInsideWord(at));
    }

    /** Whether letters of one script, of those that put blanks between words, stand on both sides of {@code at}. */
    private boolean isInsideWord(int at) {
        if (at == 0
                || at >= text.length()
                || !Character.isLetter(text.charAt(at))
                || !Character.isLetter(text.charAt(at - 1))) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(text.charAt(at));
        return script == UnicodeScript.of(text.charAt(at - 1)) && !WITHOUT_BLANKS.contains(script);
    }

    private int afterWord(Entry entry, int start) {
        int end = start + entry.word.length();
        boolean plural = Chars.isCharAt(text, end, 's') || Chars.isCharAt(text, end, 'S');
        return plural && entry.isEnglish() ? end + 1 : end;
    }

    private int copulaEnd(AnswerWords language, int after, int at) {
        if (isSign(at, after)) {
            return at + 1;
        }
        for (String copula : language.copulas()) {
            int end = at + copula.length();
            if (text.regionMatches(true, at, copula, 0, copula.length()) && !isInsideWord(end)) {
                return end;
            }
        }
        return -1;
    }

    /** {@code :}, {@code =}, an arrow, a dash; a hyphen only with white space on both sides, because {@code -5} is a number. */
    private boolean isSign(int at, int after) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        boolean spaced = at > after && Chars.isCharAt(text, at + 1, ' ');
        return ":=：→⇒".indexOf(c) >= 0 || (spaced && "-–—≈".indexOf(c) >= 0);
    }

    private int detourEnd(int at) {
        if (DETOURS.stream().noneMatch(word -> text.startsWith(word, at))) {
            return -1;
        }
        int most = Math.min(text.length(), at + LONGEST_DETOUR);
        for (int i = at; i < most; i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '：') {
                return i + 1;
            }
            if (c == '\n' || c == '?' || c == '!' || c == '|' || (c == '.' && Chars.isCharAt(text, i + 1, ' '))) {
                return -1;
            }
            if (text.startsWith(" is ", i)) {
                return i + " is ".length();
            }
            if (text.startsWith(" are ", i)) {
                return i + " are ".length();
            }
        }
        return -1;
    }

    /** Behind the colon of JSON's {@code "answer": …}. */
    private int quotedKeyEnd(int after) {
        if (!Chars.isCharAt(text, after, '"') && !Chars.isCharAt(text, after, '\'')) {
            return -1;
        }
        int colon = Chars.skipWhitespace(text, after + 1);
        return Chars.isCharAt(text, colon, ':') ? colon + 1 : -1;
    }

    private boolean isFinal(int at) {
        int end = at;
        while (end > 0 && at - end < 4 && " _*\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        for (String word : FINAL) {
            int start = end - word.length();
            if (start >= 0 && text.regionMatches(true, start, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** GSM8K's {@code #### 42}; with words behind it, it is a heading of Markdown. */
    private int hashes(int from) {
        int end = from;
        while (Chars.isCharAt(text, end, '#')) {
            end++;
        }
        int next = Chars.skipSpaces(text, end);
        if (end - from == HASHES.length() && (from == 0 || isSpace(from - 1)) && beginsValue(next)) {
            phrases.add(new Phrase(from, next, true, Kind.PLAIN));
        }
        return end;
    }

    private boolean beginsValue(int at) {
        if (at >= text.length()) {
            return false;
        }
        if (OptionLetter.at(text, at) != null) {
            return true;
        }
        int digits = at;
        while (Chars.isDigitAt(text, digits)) {
            digits++;
        }
        boolean listNumber = digits > at
                && (Chars.isCharAt(text, digits, '.') || Chars.isCharAt(text, digits, ')'))
                && !Chars.isDigitAt(text, digits + 1)
                && !isLineEnd(digits + 1);
        return digits > at ? !listNumber : "-+−$€£\\([{.∞√π".indexOf(text.charAt(at)) >= 0;
    }

    private boolean isLineEnd(int from) {
        int i = Chars.skipSpaces(text, from);
        return i >= text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r';
    }

    private boolean isSpace(int i) {
        return Character.isWhitespace(text.charAt(i));
    }

    private int skipMarks(int from) {
        int i = from;
        while (i < text.length() && (isSpace(i) || "*_`".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    /** Skips white space, and emphasis that white space follows: in {@code **Answer:** **42**} only the first. */
    private int skipClosingMarks(int from) {
        int i = from;
        while (Chars.isCharAt(text, i, '*') || Chars.isCharAt(text, i, '_')) {
            i++;
        }
        boolean closing = i == text.length() || isSpace(i) || text.charAt(i) == ':' || text.charAt(i) == '：';
        return Chars.skipWhitespace(text, closing ? i : from);
    }

    private static Map<Character, List<Entry>> entries() {
        Map<Character, List<Entry>> map = new HashMap<>();
        for (AnswerWords language : AnswerWords.ALL) {
            for (String word : language.words()) {
                char first = word.charAt(0);
                for (char c : new char[] {first, word.toUpperCase(Locale.ROOT).charAt(0)}) {
                    List<Entry> list = map.computeIfAbsent(c, any -> new ArrayList<>());
                    Entry entry = new Entry(word, language);
                    if (!list.contains(entry)) {
                        list.add(entry);
                    }
                }
            }
        }
        map.values().forEach(list -> list.sort((a, b) -> b.word.length() - a.word.length()));
        return map;
    }

    private static BitSet firstLetters() {
        BitSet letters = new BitSet();
        ENTRIES.keySet().forEach(letters::set);
        return letters;
    }
}
