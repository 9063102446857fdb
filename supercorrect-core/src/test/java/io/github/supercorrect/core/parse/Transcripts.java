package io.github.supercorrect.core.parse;

import java.util.List;

/** Model outputs of every form listed for SuperCorrect, written for these tests after published samples. */
final class Transcripts {
    static final String CLEAN = """
            <Step1>We need the distance between the foci.</Step1>
            <Step2>Divide by 99: <Key>Both terms must have the form of 1.</Key> so $\\frac{x^2}{11} + \\frac{y^2}{891} = 1$.</Step2>
            <Step3>Here $c^2 = 891 - 11 = 880$, and $0 < 11 < 891$.</Step3>
            <Generalized>Bring the ellipse into standard form, then use $c^2 = a^2 - b^2$.</Generalized>
            <Answer>$8\\sqrt{55}$</Answer>""";

    static final String VARIANT_TAGS = """
            <step 1:>First.</STEP 1:>
            <Step02>Second. <Key Concept>Why: a < b & c.</Key Concept></Step 2>
            <Step 3>Third.</Step3:>
            <Generalized Procedure:>In general.</Generalized>
            <Answer:>\\boxed{4}</Answer:>""";

    static final String CORRECTION_TRACE = """
            <Step1>4 + 4 = 9.<Evaluate>Wrong sum.</Evaluate><Cause>4 + 4 is 8.</Cause><Correction>4 + 4 = 8.</Correction></Step1>
            <Step2>So twice that is 18. <Cause>Follows the first error.</Cause></Step2>
            <Step3><Correction>According to the Reference Solution, twice 8 is 16.</Correction></Step3>
            <Answer>16</Answer>""";

    static final String NO_CLOSERS = """
            <Step1> Let x be the number.
            <Step2> Then 3x = 12. <Key> Divide both sides.
            <Step3> So x = 4.
            <Generalized> Solve linear equations by isolating x.
            <Answer> 4""";

    static final String OPENER_AS_CLOSER = "<Step5> Add. <Key> Carry the one. <Key> </Step5>\n<Answer> 7 <Answer>";

    static final String TWO_OPENERS_ONE_CLOSER = "<Step1>a <Key>first <Key>second</Key> b</Step1><Answer>1</Answer>";

    static final String OUTSIDE = """
            Sure! Here is the solution:
            ```xml
            <Step1>One.<Key>k1</Key> middle <Key>k2</Key> end</Step1>
            Between the steps.
            <Key>Nobody's key.</Key>
            <Step4>Skips.</Step4>
            <Step2>Restarts.</Step2>
            <Answer></Answer>
            After.
            ```""";

    static final String BOXED_AFTER_STEPS = "<Step1>We get \\boxed{3}.</Step1> Therefore \\boxed{\\frac{1}{2}}.";

    static final String UNTAGGED = "First we add 4 and 4, which is 8. Therefore the result is \\boxed{8}.";

    static final String CUT_IN_ANSWER = "<Step1>Add.</Step1><Answer>The answer is 4";

    static final String CUT_IN_TAG = "<Step1>Add.</Step1><Step2>Then subtr</St";

    static final String ODD_TAGS =
            "<Step>a</Step><Step two>b</Step><Step99999999999>c</Step99999999999><Step7 id=\"x\">d</Step7>"
                    + "<Key>orphan</Key></Cause><Answer type='n'>5</Answer>";

    static final String TWO_ANSWERS = "<Answer>1</Answer> wait <Answer>2</Answer> or <Answer>3";

    static final String FENCED = "```xml\n<Step1> Add. <Key> Carry.\n<Answer> 4\n```\n";

    static final List<String> ALL = List.of(
            FENCED,
            CLEAN,
            VARIANT_TAGS,
            CORRECTION_TRACE,
            NO_CLOSERS,
            OPENER_AS_CLOSER,
            TWO_OPENERS_ONE_CLOSER,
            OUTSIDE,
            BOXED_AFTER_STEPS,
            UNTAGGED,
            CUT_IN_ANSWER,
            CUT_IN_TAG,
            ODD_TAGS,
            TWO_ANSWERS);

    private Transcripts() {}
}
