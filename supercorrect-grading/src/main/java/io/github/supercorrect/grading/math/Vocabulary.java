package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Item.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands, words and characters with a meaning of their own. */
final class Vocabulary {

    /** What a command or a character is read as. */
    record Entry(Kind kind, String text) {}

    private static final Map<String, Entry> COMMANDS = new HashMap<>();
    private static final Map<String, Entry> WORDS = new HashMap<>();
    private static final Map<Integer, Entry> CHARACTERS = new HashMap<>();

    /** Commands that only move or size what follows, without an argument. */
    static final Set<String> IGNORED =
            words("displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits big Big bigg Bigg bigl bigr"
                    + " Bigl Bigr biggl biggr Biggl Biggr bigm Bigm mathstrut strut null boxed fbox mathbf boldsymbol bm mathcal mathscr"
                    + " mathfrak pmb bf it rm sf tt cal hline nonumber notag left. mathord mathbin mathrel ensuremath beginboxed underline"
                    + " left right middle unicode");

    static final Set<String> SPACES =
            words("quad qquad thinspace medspace thickspace enspace space enskip ; : , ! > /");

    /** Commands of which the argument is only for the eye. */
    static final Set<String> SKIPPED =
            words("hspace vspace phantom hphantom vphantom label tag kern mkern color hskip");

    static final Set<String> TEXTS = words("text mbox hbox textbf textit textrm textsf texttt textnormal emph textsc");

    static final Set<String> UPRIGHT = words("mathrm operatorname mathop mathsf mathit mathtt mathnormal");

    /** Commands that take an argument and stay in the name of a symbol. */
    static final Set<String> ACCENTS = words(
            "overline bar vec hat tilde dot ddot widehat widetilde overrightarrow overleftarrow"
                    + " overleftrightarrow underbrace overbrace overset underset stackrel mathring check breve acute grave overarc wideparen");

    private static final Set<String> SHORT_WORDS = words("no or if is of to");

    private static final Set<String> SHORT_UNITS = words(
            "cm mm km kg mg ml mL dL ft in yd mi hr lb lbs oz pm am PM AM Hz kW cc dm nm ms GB MB kB kJ kN Pa cL cl hm sq mi mph kph sec min rad ft gal");

    /** A kind, what is meant, and the characters that mean it. */
    private static final String CHARACTER_TABLE = """
            OPERATOR + +
            OPERATOR - - − – —
            OPERATOR * * × · ⋅ ∙ • ∗
            OPERATOR / / ÷ ∕ ⁄
            RELATOR EQUAL =
            RELATOR LESS <
            RELATOR GREATER >
            SEPARATOR , , ， 、
            SEPARATOR ; ; ；
            COLON : : ：
            OPEN ( (
            CLOSE ) )
            OPEN [ [
            CLOSE ] ]
            BRACE_OPEN { {
            BRACE_CLOSE } }
            COMMAND _ _
            COMMAND ^ ^
            FACTORIAL ! !
            PERCENT % %
            CELL & &
            PRIME ' ' ′ ’
            OPERATOR pm ±
            OPERATOR mp ∓
            RELATOR LESS_OR_EQUAL ≤ ≦ ⩽
            RELATOR GREATER_OR_EQUAL ≥ ≧ ⩾
            RELATOR NOT_EQUAL ≠
            RELATOR APPROXIMATELY ≈ ∼ ≃
            RELATOR CONGRUENT ≡ ≅
            RELATOR ELEMENT_OF ∈
            RELATOR NOT_ELEMENT_OF ∉
            RELATOR SUBSET ⊂ ⊆
            RELATOR PARALLEL ∥
            RELATOR PERPENDICULAR ⊥
            RELATOR LEADS_TO → ⇒ ↦
            SET_OPERATOR cup ∪
            SET_OPERATOR cap ∩
            SET_OPERATOR setminus ∖
            SEPARATOR and ∧
            SEPARATOR or ∨
            CONSTANT PI π
            CONSTANT INFINITY ∞
            COMMAND sqrt √
            COMMAND cbrt ∛
            DEGREE ° ° º
            PRIME '' ″
            ELLIPSIS … … ⋯
            FIGURE \\angle ∠
            FIGURE \\triangle △
            BIG_OPERATOR sum ∑
            BIG_OPERATOR prod ∏
            BIG_OPERATOR int ∫
            OPEN ⌊ ⌊
            CLOSE ⌋ ⌋
            OPEN ⌈ ⌈
            CLOSE ⌉ ⌉
            OPEN < ⟨ 〈
            CLOSE > ⟩ 〉
            VALUE ∅ ∅
            CURRENCY $ € £ ¥ ₹ ₩
            CIRCLE circ ∘
            BAR | |
            BAR ‖ ‖
            MID | ∣
            """;

    private Vocabulary() {}

    static {
        symbols(
                "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi rho sigma tau upsilon phi chi psi omega"
                        + " Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega hbar ell nabla partial aleph mho imath jmath wp");
        alias("varepsilon", "epsilon");
        alias("vartheta", "theta");
        alias("varphi", "phi");
        alias("varrho", "rho");
        alias("varsigma", "sigma");
        alias("varkappa", "kappa");
        command(Kind.CONSTANT, "PI", "pi");
        command(Kind.CONSTANT, "INFINITY", "infty infin");
        functions();
        relators();
        structures();
        operators();
        plainWords();
        characters();
    }

    static @Nullable Entry command(String name) {
        return COMMANDS.get(name);
    }

    static @Nullable Entry word(String word) {
        return WORDS.get(word);
    }

    static @Nullable Entry character(int codePoint) {
        return CHARACTERS.get(codePoint);
    }

    static boolean isCurrency(int codePoint) {
        Entry entry = character(codePoint);
        return entry != null && entry.kind() == Kind.CURRENCY;
    }

    static boolean isShortWord(String word) {
        return SHORT_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isShortUnit(String word) {
        return SHORT_UNITS.contains(word);
    }

    private static void functions() {
        String[][] spellings = {
            {"SIN", "sin"},
            {"COS", "cos"},
            {"TAN", "tan tg"},
            {"COT", "cot ctg cotg"},
            {"SEC", "sec"},
            {"CSC", "csc cosec"},
            {"ARCSIN", "arcsin asin"},
            {"ARCCOS", "arccos acos"},
            {"ARCTAN", "arctan atan arctg"},
            {"ARCCOT", "arccot acot arcctg"},
            {"SINH", "sinh"},
            {"COSH", "cosh"},
            {"TANH", "tanh"},
            {"EXP", "exp"},
            {"LN", "ln"},
            {"LOG", "log lg"},
            {"ABS", "abs"},
            {"FLOOR", "floor"},
            {"CEILING", "ceil ceiling"},
            {"GCD", "gcd"},
            {"LCM", "lcm"},
            {"MIN", "min"},
            {"MAX", "max"},
            {"SIGN", "sgn sign"},
            {"RE", "Re"},
            {"IM", "Im"},
            {"ARG", "arg Arg"},
            {"DETERMINANT", "det"}
        };
        for (String[] spelling : spellings) {
            for (String name : spelling[1].split(" ", -1)) {
                Entry entry = new Entry(Kind.FUNCTION, spelling[0]);
                COMMANDS.put(name, entry);
                if (!name.equals("tg") && !name.equals("lg")) {
                    WORDS.put(name, entry);
                }
            }
        }
        COMMANDS.put("conj", new Entry(Kind.FUNCTION, "CONJUGATE"));
        COMMANDS.put("factorial", new Entry(Kind.FUNCTION, "FACTORIAL"));
        WORDS.put("binom", new Entry(Kind.FUNCTION, "BINOMIAL"));
        WORDS.put("conj", new Entry(Kind.FUNCTION, "CONJUGATE"));
        WORDS.put("factorial", new Entry(Kind.FUNCTION, "FACTORIAL"));
    }

    private static void relators() {
        command(Kind.RELATOR, "NOT_EQUAL", "ne neq");
        command(Kind.RELATOR, "LESS", "lt");
        command(Kind.RELATOR, "GREATER", "gt");
        command(Kind.RELATOR, "LESS_OR_EQUAL", "le leq leqslant leqq");
        command(Kind.RELATOR, "GREATER_OR_EQUAL", "ge geq geqslant geqq");
        command(Kind.RELATOR, "APPROXIMATELY", "approx doteq sim simeq approxeq thickapprox");
        command(Kind.RELATOR, "CONGRUENT", "equiv cong");
        command(Kind.RELATOR, "ELEMENT_OF", "in");
        command(Kind.RELATOR, "NOT_ELEMENT_OF", "notin");
        command(Kind.RELATOR, "SUBSET", "subset subseteq subsetneq");
        command(Kind.RELATOR, "PARALLEL", "parallel");
        command(Kind.RELATOR, "PERPENDICULAR", "perp bot");
        command(
                Kind.RELATOR,
                "LEADS_TO",
                "to rightarrow mapsto implies Rightarrow Longrightarrow longrightarrow iff Leftrightarrow longmapsto");
    }

    private static void structures() {
        command(Kind.COMMAND, "frac", "frac dfrac tfrac cfrac");
        command(Kind.COMMAND, "binom", "binom dbinom tbinom");
        command(Kind.COMMAND, "sqrt", "sqrt");
        command(Kind.COMMAND, "pmod", "pmod pod");
        for (String accent : ACCENTS) {
            COMMANDS.put(accent, new Entry(Kind.COMMAND, accent));
        }
        alias("widehat", "hat");
        alias("widetilde", "tilde");
        for (String big :
                "sum prod int iint iiint oint lim limsup liminf sup inf bigcup bigcap coprod bigoplus".split(" ", -1)) {
            COMMANDS.put(big, new Entry(Kind.BIG_OPERATOR, big));
        }
        command(Kind.INFIX, "over", "over");
        command(Kind.INFIX, "choose", "choose");
        command(Kind.FIGURE, "\\angle", "angle measuredangle");
        command(Kind.FIGURE, "\\triangle", "triangle");
        command(Kind.FIGURE, "\\odot", "odot");
    }

    private static void operators() {
        command(Kind.OPERATOR, "*", "cdot times ast star bullet");
        command(Kind.OPERATOR, "/", "div slash");
        command(Kind.OPERATOR, "pm", "pm");
        command(Kind.OPERATOR, "mp", "mp");
        command(Kind.OPERATOR, "mod", "bmod mod");
        command(Kind.SET_OPERATOR, "cup", "cup");
        command(Kind.SET_OPERATOR, "cap", "cap");
        command(Kind.SET_OPERATOR, "setminus", "setminus smallsetminus backslash");
        command(Kind.SEPARATOR, "and", "land wedge");
        command(Kind.SEPARATOR, "or", "lor vee");
        command(Kind.COLON, ":", "colon");
        command(Kind.MID, "|", "mid divides");
        command(Kind.BAR, "|", "vert");
        command(Kind.BAR, "‖", "Vert |");
        command(Kind.OPEN, "|", "lvert");
        command(Kind.CLOSE, "|", "rvert");
        command(Kind.OPEN, "‖", "lVert");
        command(Kind.CLOSE, "‖", "rVert");
        command(Kind.OPEN, "⌊", "lfloor");
        command(Kind.CLOSE, "⌋", "rfloor");
        command(Kind.OPEN, "⌈", "lceil");
        command(Kind.CLOSE, "⌉", "rceil");
        command(Kind.OPEN, "<", "langle");
        command(Kind.CLOSE, ">", "rangle");
        command(Kind.OPEN, "{", "{ lbrace");
        command(Kind.CLOSE, "}", "} rbrace");
        command(Kind.OPEN, "(", "lparen");
        command(Kind.CLOSE, ")", "rparen");
        command(Kind.OPEN, "[", "lbrack");
        command(Kind.CLOSE, "]", "rbrack");
        command(Kind.CIRCLE, "circ", "circ");
        command(Kind.DEGREE, "°", "degree degrees");
        command(Kind.PRIME, "'", "prime");
        command(Kind.PERCENT, "%", "%");
        command(Kind.CURRENCY, "$", "$ pounds euro");
        command(Kind.ELLIPSIS, "…", "ldots dots cdots dotsc dotsb dotsm");
        command(Kind.VALUE, "∅", "emptyset varnothing");
        command(Kind.CELL, "&", "&");
    }

    private static void plainWords() {
        WORDS.put("pi", new Entry(Kind.CONSTANT, "PI"));
        for (String infinity : "infinity infty Infinity inf".split(" ", -1)) {
            WORDS.put(infinity, new Entry(Kind.CONSTANT, "INFINITY"));
        }
        for (String greek : "alpha beta gamma delta epsilon theta lambda sigma omega phi psi".split(" ", -1)) {
            WORDS.put(greek, new Entry(Kind.SYMBOL, "\\" + greek));
        }
        WORDS.put("sqrt", new Entry(Kind.COMMAND, "sqrt"));
        WORDS.put("cbrt", new Entry(Kind.COMMAND, "cbrt"));
        WORDS.put("and", new Entry(Kind.SEPARATOR, "and"));
        WORDS.put("or", new Entry(Kind.SEPARATOR, "or"));
        WORDS.put("mod", new Entry(Kind.OPERATOR, "mod"));
        for (String percent : "percent pct percentage".split(" ", -1)) {
            WORDS.put(percent, new Entry(Kind.PERCENT, "%"));
        }
        for (String degree : "degree degrees deg".split(" ", -1)) {
            WORDS.put(degree, new Entry(Kind.DEGREE, "°"));
        }
    }

    private static void characters() {
        for (String line : CHARACTER_TABLE.lines().toList()) {
            String[] words = line.split(" ", -1);
            for (int i = 2; i < words.length; i++) {
                CHARACTERS.put(words[i].codePointAt(0), new Entry(Kind.valueOf(words[0]), words[1]));
            }
        }
        greekLetters();
        for (String set : "ℝR ℤZ ℕN ℚQ ℂC".split(" ", -1)) {
            CHARACTERS.put((int) set.charAt(0), new Entry(Kind.SYMBOL, "\\mathbb{" + set.charAt(1) + "}"));
        }
    }

    private static void greekLetters() {
        String[] names =
                ("α alpha β beta γ gamma δ delta ε epsilon ϵ epsilon ζ zeta η eta θ theta ϑ theta ι iota κ kappa λ lambda μ mu µ mu ν nu ξ xi"
                                + " ρ rho σ sigma τ tau υ upsilon φ phi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma"
                                + " Φ Phi Ψ Psi Ω Omega ∂ partial ∇ nabla ℏ hbar ℓ ell")
                        .split(" ", -1);
        for (int i = 0; i < names.length; i += 2) {
            CHARACTERS.put(names[i].codePointAt(0), new Entry(Kind.SYMBOL, "\\" + names[i + 1]));
        }
    }

    private static void symbols(String names) {
        for (String name : names.split(" ", -1)) {
            COMMANDS.put(name, new Entry(Kind.SYMBOL, "\\" + name));
        }
    }

    private static void alias(String alias, String name) {
        COMMANDS.put(alias, Objects.requireNonNull(COMMANDS.get(name)));
    }

    private static void command(Kind kind, String text, String names) {
        for (String name : names.split(" ", -1)) {
            COMMANDS.put(name, new Entry(kind, text));
        }
    }

    private static Set<String> words(String words) {
        return Set.copyOf(new HashSet<>(List.of(words.split(" ", -1))));
    }
}
