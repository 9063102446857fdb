package io.github.supercorrect.grading.internal.fold;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes in ASCII and LaTeX what came as other characters: {@code x² ≤ ½} is {@code x^{2}\le \frac{1}{2}}. */
final class CharacterFold {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱ";
    private static final String SUPERSCRIPT_ASCII = "0123456789+-()ni";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₙᵢ";
    private static final String SUBSCRIPT_ASCII = "0123456789+-()ni";

    /** Characters, each before what is written for it; a blank follows a command, so that letters do not read on in its name. */
    private static final String TABLE = """
            − -   – -   — -   ‐ -   ‑ -   ‒ -   ﹣ -   ﹢ +   × \\times   ✕ \\times   · \\cdot   ⋅ \\cdot   ∙ \\cdot
            • \\cdot   ∗ *   ÷ \\div   ∕ /   ⁄ /   √ \\sqrt   ∛ \\sqrt[3]   ∜ \\sqrt[4]   ∞ \\infty   ≤ \\le   ⩽ \\le
            ≦ \\le   ≥ \\ge   ⩾ \\ge   ≧ \\ge   ≠ \\ne   ≈ \\approx   ≃ \\approx   ≅ \\cong   ≡ \\equiv   ∼ \\sim
            ∪ \\cup   ⋃ \\cup   ∩ \\cap   ⋂ \\cap   ∖ \\setminus   ∈ \\in   ∉ \\notin   ⊂ \\subset   ⊆ \\subseteq
            ∅ \\emptyset   ⌀ \\emptyset   ℝ \\mathbb{R}   ℤ \\mathbb{Z}   ℕ \\mathbb{N}   ℚ \\mathbb{Q}
            ℂ \\mathbb{C}   ° ^\\circ   º ^\\circ   ˚ ^\\circ   ± \\pm   ∓ \\mp   ∠ \\angle   △ \\triangle
            ∆ \\Delta   → \\to   ⇒ \\Rightarrow   ⟹ \\Rightarrow   ↦ \\mapsto   ′ '   ″ ''   ’ '   ‘ '   ʹ '   “ "
            ” "   ∣ |   ｜ |   ‖ \\|   ∥ \\parallel   ⊥ \\perp   ∑ \\sum   ∏ \\prod   ∫ \\int   ⌊ \\lfloor
            ⌋ \\rfloor   ⌈ \\lceil   ⌉ \\rceil   ⟨ \\langle   ⟩ \\rangle   〈 \\langle   〉 \\rangle   … \\ldots
            ⋯ \\cdots   ½ \\frac{1}{2}   ⅓ \\frac{1}{3}   ⅔ \\frac{2}{3}   ¼ \\frac{1}{4}   ¾ \\frac{3}{4}
            ⅕ \\frac{1}{5}   ⅖ \\frac{2}{5}   ⅗ \\frac{3}{5}   ⅘ \\frac{4}{5}   ⅙ \\frac{1}{6}   ⅚ \\frac{5}{6}
            ⅛ \\frac{1}{8}   ⅜ \\frac{3}{8}   ⅝ \\frac{5}{8}   ⅞ \\frac{7}{8}   ∧ \\land   ∨ \\lor   α \\alpha
            β \\beta   γ \\gamma   δ \\delta   ε \\epsilon   ϵ \\epsilon   ζ \\zeta   η \\eta   θ \\theta   ϑ \\theta
            ι \\iota   κ \\kappa   λ \\lambda   μ \\mu   µ \\mu   ν \\nu   ξ \\xi   π \\pi   ϖ \\pi   ρ \\rho
            σ \\sigma   τ \\tau   υ \\upsilon   φ \\phi   ϕ \\phi   χ \\chi   ψ \\psi   ω \\omega   Γ \\Gamma
            Δ \\Delta   Θ \\Theta   Λ \\Lambda   Ξ \\Xi   Π \\Pi   Σ \\Sigma   Φ \\Phi   Ψ \\Psi   Ω \\Omega
            ħ \\hbar   ℏ \\hbar   ∂ \\partial   ∇ \\nabla   。 .   、 ,   【 [   】 ]   《 \\langle   》 \\rangle   ％ \\%
            ﹪ \\%
            """;

    private static final Map<Character, String> REPLACEMENTS = replacements();

    private CharacterFold() {}

    private static Map<Character, String> replacements() {
        Map<Character, String> map = new HashMap<>();
        String[] words = TABLE.strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i += 2) {
            boolean command =
                    words[i + 1].startsWith("\\") && Character.isLetter(words[i + 1].charAt(words[i + 1].length() - 1));
            map.put(words[i].charAt(0), command ? words[i + 1] + " " : words[i + 1]);
        }
        return map;
    }

    static String fold(String text) {
        int first = 0;
        while (first < text.length() && isPlain(text.charAt(first))) {
            first++;
        }
        return first == text.length() ? text : fold(text, first);
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f;
    }

    private static String fold(String text, int first) {
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
        int i = first;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                out.append(c);
                i++;
            } else if (SUPERSCRIPTS.indexOf(c) >= 0) {
                i = script(text, i, SUPERSCRIPTS, SUPERSCRIPT_ASCII, out.append('^'));
            } else if (SUBSCRIPTS.indexOf(c) >= 0) {
                i = script(text, i, SUBSCRIPTS, SUBSCRIPT_ASCII, out.append('_'));
            } else {
                i += other(text, i, out);
            }
        }
        return out.toString();
    }

    private static int script(String text, int from, String script, String ascii, StringBuilder out) {
        out.append('{');
        int i = from;
        while (i < text.length() && script.indexOf(text.charAt(i)) >= 0) {
            out.append(ascii.charAt(script.indexOf(text.charAt(i++))));
        }
        out.append('}');
        return i;
    }

    /** How many characters were taken. */
    private static int other(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
            mathematicalLetter(text.codePointAt(at), out);
            return 2;
        }
        String replacement = REPLACEMENTS.get(c);
        if (replacement != null) {
            out.append(replacement);
        } else {
            single(c, commandLost(text, at), out);
        }
        return 1;
    }

    private static void single(char c, @Nullable Character command, StringBuilder out) {
        if (command != null) {
            out.append('\\').append(command.charValue());
        } else if (c > 0xFF00 && c < 0xFF5F) {
            out.append((char) (c - 0xFEE0));
        } else if (Character.isDigit(c)) {
            out.append((char) ('0' + Character.digit(c, 10)));
        } else if (isBlank(c)) {
            out.append(' ');
        } else if (!isInvisible(c)) {
            out.append(c);
        }
    }

    /** A backslash and a letter that a language's string literal turned into a control character: form feed in {@code \frac}. */
    private static @Nullable Character commandLost(String text, int at) {
        return switch (text.charAt(at)) {
            case '\f' -> text.startsWith("rac", at + 1) ? Character.valueOf('f') : null;
            case '\t' ->
                text.startsWith("ext{", at + 1) || text.startsWith("imes", at + 1) || text.startsWith("frac", at + 1)
                        ? Character.valueOf('t')
                        : null;
            case '\b' ->
                text.startsWith("oxed", at + 1) || text.startsWith("egin{", at + 1) || text.startsWith("inom", at + 1)
                        ? Character.valueOf('b')
                        : null;
            case '\r' -> text.startsWith("ight", at + 1) ? Character.valueOf('r') : null;
            default -> null;
        };
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        return c < ' '
                || (c >= 0x7f && c < 0xa0)
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x2060 && c <= 0x2064)
                || c == 0xfeff
                || c == 0xad
                || (c >= 0xfe00 && c <= 0xfe0f);
    }

    private static void mathematicalLetter(int codePoint, StringBuilder out) {
        if (codePoint >= 0x1D400 && codePoint < 0x1D6A4) {
            int letter = (codePoint - 0x1D400) % 52;
            out.append((char) (letter < 26 ? 'A' + letter : 'a' + letter - 26));
        } else if (codePoint >= 0x1D7CE && codePoint <= 0x1D7FF) {
            out.append((char) ('0' + (codePoint - 0x1D7CE) % 10));
        } else {
            out.appendCodePoint(codePoint);
        }
    }
}
