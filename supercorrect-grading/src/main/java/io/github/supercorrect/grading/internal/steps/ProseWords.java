package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.math.Relator;
import java.util.Map;
import java.util.Set;

/** What words do around numbers in prose. */
final class ProseWords {

    static final Map<String, Relator> RELATORS = Map.of(
            "=", Relator.EQUAL,
            "is", Relator.EQUAL,
            "≈", Relator.APPROXIMATELY,
            "<", Relator.LESS,
            ">", Relator.GREATER,
            "≤", Relator.LESS_OR_EQUAL,
            "≥", Relator.GREATER_OR_EQUAL,
            "≠", Relator.NOT_EQUAL);

    static final Set<String> COPULA = Set.of("is");

    /** They may stand between a relator and its number. */
    static final Set<String> FILLERS = Set.of(
            "a", "total", "of", "the", "only", "just", "about", "approximately", "around", "roughly", "exactly", "to");

    /** Behind "is", a number with one of these is no value: {@code 5 more than}. */
    static final Set<String> COMPARISONS =
            words("more less fewer times greater larger bigger smaller older younger higher lower longer"
                    + " shorter and or of percent out to");

    /** Before a number of which "is" tells the value; behind other words it may tell something else, such as the last digit of it. */
    static final Set<String> OPENINGS = words(
            "so then since and that because thus hence therefore which as know knows now here but or" + " also where");

    /** Between two numbers they may stand for a product: {@code 8 packs of 5 bags * $4}. */
    static final Set<String> LINKS = words("of in for per with by at each every on");

    static final Set<String> RESTS = words("rest remainder rem r");

    /** A number behind one of these is a name. */
    static final Set<String> LABELS =
            words("step day part case question problem example number no week month year equation figure option"
                    + " chapter grade class level room page team group round");

    /** They end what belongs to a number. */
    static final Set<String> NO_UNIT =
            words("and or but so then if he she they we it i you has have had which who that because since while"
                    + " when where after before plus minus than with the a from was will");

    private ProseWords() {}

    private static Set<String> words(String list) {
        return Set.of(list.split(" ", -1));
    }
}
