package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.math.Relator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The commands at which mathematics falls into statements and sides. */
final class LatexVocabulary {

    private static final Map<String, Relator> RELATORS = Map.ofEntries(
            Map.entry("=", Relator.EQUAL),
            Map.entry("<", Relator.LESS),
            Map.entry(">", Relator.GREATER),
            Map.entry("≤", Relator.LESS_OR_EQUAL),
            Map.entry("≥", Relator.GREATER_OR_EQUAL),
            Map.entry("≠", Relator.NOT_EQUAL),
            Map.entry("≈", Relator.APPROXIMATELY),
            Map.entry("lt", Relator.LESS),
            Map.entry("gt", Relator.GREATER),
            Map.entry("le", Relator.LESS_OR_EQUAL),
            Map.entry("leq", Relator.LESS_OR_EQUAL),
            Map.entry("leqslant", Relator.LESS_OR_EQUAL),
            Map.entry("ge", Relator.GREATER_OR_EQUAL),
            Map.entry("geq", Relator.GREATER_OR_EQUAL),
            Map.entry("geqslant", Relator.GREATER_OR_EQUAL),
            Map.entry("ne", Relator.NOT_EQUAL),
            Map.entry("neq", Relator.NOT_EQUAL),
            Map.entry("not", Relator.NOT_EQUAL),
            Map.entry("approx", Relator.APPROXIMATELY),
            Map.entry("doteq", Relator.APPROXIMATELY),
            Map.entry("equiv", Relator.CONGRUENT),
            Map.entry("cong", Relator.CONGRUENT),
            Map.entry("sim", Relator.CONGRUENT),
            Map.entry("propto", Relator.CONGRUENT),
            Map.entry("in", Relator.ELEMENT_OF));

    private static final Set<String> SEPARATORS = Set.of(
            "quad",
            "qquad",
            "Rightarrow",
            "Longrightarrow",
            "rightarrow",
            "longrightarrow",
            "implies",
            "iff",
            "Leftrightarrow",
            "Longleftrightarrow",
            "leftrightarrow",
            "to",
            "therefore",
            "because",
            "mid",
            "colon",
            "land",
            "lor",
            "wedge",
            "vee",
            "mapsto",
            "hline");

    private static final Set<String> TEXTS = Set.of("text", "mbox", "textrm", "textnormal", "textit", "textbf");

    /** Words that join statements; others are units and names. */
    private static final Pattern CONNECTIVE = Pattern.compile(
            "\\b(?:and|or|so|if|then|for|when|where|because|since|thus|hence|but|with|which|that|is|are|we|as|not|by|from|implies|there"
                    + "|therefore|gives|while|to)\\b");

    private static final Set<String> ROWS = Set.of(
            "align",
            "align*",
            "aligned",
            "gather",
            "gather*",
            "gathered",
            "split",
            "equation",
            "equation*",
            "eqnarray",
            "eqnarray*");

    private LatexVocabulary() {}

    /** What a sign or a command without its backslash says between two sides; null if it is no relator. */
    static @Nullable Relator relator(String name) {
        return RELATORS.get(name);
    }

    /** Whether a command ends a statement. */
    static boolean isSeparator(String name) {
        return SEPARATORS.contains(name);
    }

    /** Whether the argument of a command is words. */
    static boolean isText(String name) {
        return TEXTS.contains(name);
    }

    /** Whether words join two statements, as units do not. */
    static boolean areConnective(String words) {
        return CONNECTIVE.matcher(words).find();
    }

    /** Whether an environment is nothing but rows. */
    static boolean isOfRows(String environment) {
        return ROWS.contains(environment);
    }
}
