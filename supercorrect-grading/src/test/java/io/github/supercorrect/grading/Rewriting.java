package io.github.supercorrect.grading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Other ways of writing the same answer, at random. */
final class Rewriting {

    /** Blanks before or behind these say nothing in LaTeX. */
    private static final Set<String> LOOSE = Set.of("+", "-", "=", "<", ">", "^", "_", "(", ")");

    private static final Set<String> WITH_ARGUMENTS =
            Set.of("\\frac", "\\dfrac", "\\tfrac", "\\sqrt", "\\binom", "\\boxed", "\\overline", "^", "_", "}");

    /** Two letters side by side that are more often a word or a unit than a product. */
    private static final Set<String> PAIRS =
            Set.of("xy", "yx", "ab", "xz", "yz", "pq", "qr", "bc", "ac", "nk", "uv", "rs", "kn");

    /** No option letters, no e, i, no letters that are units. */
    private static final String NAMES = "xyzuvwpqrnk";

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");

    private final Random random;

    Rewriting(long seed) {
        this.random = new Random(seed);
    }

    /** Blanks where they say nothing, more or fewer than before. */
    String spaced(String answer) {
        List<String> tokens = LatexTokens.of(answer);
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.isBlank() && mayVanish(tokens, i) && random.nextBoolean()) {
                continue;
            }
            result.append(token);
            if (i + 1 < tokens.size() && isLoose(tokens, i) && random.nextInt(3) == 0) {
                result.append(" ".repeat(1 + random.nextInt(2)));
            }
        }
        return result.toString();
    }

    private static boolean mayVanish(List<String> tokens, int i) {
        return i > 0
                && i + 1 < tokens.size()
                && (LOOSE.contains(tokens.get(i - 1)) || LOOSE.contains(tokens.get(i + 1)));
    }

    private static boolean isLoose(List<String> tokens, int i) {
        return LOOSE.contains(tokens.get(i)) || LOOSE.contains(tokens.get(i + 1));
    }

    /** Braces around arguments and scripts that have some already or need none. Around a comma they might be those of a set. */
    String braced(String answer) {
        List<String> tokens = LatexTokens.of(answer);
        StringBuilder result = new StringBuilder();
        int[] partners = partners(tokens);
        Set<Integer> closing = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean argument =
                    i > 0 && WITH_ARGUMENTS.contains(tokens.get(i - 1)) && !afterPlainBrace(tokens, partners, i);
            boolean list = partners[i] > i && tokens.subList(i, partners[i]).contains(",");
            if (argument && token.equals("{") && partners[i] > i && !list && random.nextBoolean()) {
                result.append('{');
                closing.add(partners[i]);
            }
            boolean single = i > 0 && "^_".contains(tokens.get(i - 1)) && token.length() == 1;
            if (single && Character.isLetterOrDigit(token.charAt(0)) && random.nextBoolean()) {
                result.append('{').append(token).append('}');
            } else {
                result.append(token);
            }
            if (closing.contains(i)) {
                result.append('}');
            }
        }
        return result.toString();
    }

    /** A brace behind a brace is an argument only if the first one was. */
    private static boolean afterPlainBrace(List<String> tokens, int[] partners, int i) {
        if (!tokens.get(i - 1).equals("}")) {
            return false;
        }
        int open = partners[i - 1];
        return open < 1 || !Set.of("\\frac", "\\dfrac", "\\tfrac", "\\binom").contains(tokens.get(open - 1));
    }

    private static int[] partners(List<String> tokens) {
        int[] partners = new int[tokens.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            if (tokens.get(i).equals("{")) {
                open.add(i);
            } else if (tokens.get(i).equals("}") && !open.isEmpty()) {
                int from = open.remove(open.size() - 1);
                partners[from] = i;
                partners[i] = from;
            }
        }
        return partners;
    }

    /** The same variables under other names, in both answers alike; neither e, i, option letters, units nor words. */
    List<String> renamed(String first, String second) {
        Set<String> used = new LinkedHashSet<>();
        boolean words = WORD.matcher(LatexTokens.of(first + " " + second).stream()
                        .filter(token -> !LatexTokens.isCommand(token))
                        .reduce("", String::concat))
                .find();
        if (!words) {
            collect(first, used);
            collect(second, used);
            LatexTokens.of(first + " " + second).stream()
                    .filter(token -> LatexTokens.isLetters(token) && !isNames(token))
                    .forEach(token -> used.removeIf(token::contains));
        }
        Map<Character, Character> names = new HashMap<>();
        List<Character> free = new ArrayList<>();
        NAMES.chars().forEach(name -> free.add((char) name));
        Collections.shuffle(free, random);
        for (String name : used) {
            names.put(name.charAt(0), free.remove(free.size() - 1));
        }
        return List.of(rename(first, names), rename(second, names));
    }

    private static void collect(String answer, Set<String> names) {
        for (String token : LatexTokens.of(answer)) {
            if (isNames(token)) {
                token.chars().filter(c -> NAMES.indexOf(c) >= 0).forEach(c -> names.add(String.valueOf((char) c)));
            }
        }
    }

    private static boolean isNames(String token) {
        return LatexTokens.isLetters(token) && (token.length() == 1 || PAIRS.contains(token));
    }

    private static String rename(String answer, Map<Character, Character> names) {
        StringBuilder result = new StringBuilder();
        for (String token : LatexTokens.of(answer)) {
            if (isNames(token)) {
                token.chars().forEach(c -> result.append(names.getOrDefault((char) c, (char) c)));
            } else {
                result.append(token);
            }
        }
        return result.toString();
    }
}
