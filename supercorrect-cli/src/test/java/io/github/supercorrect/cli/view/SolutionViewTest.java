package io.github.supercorrect.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.cli.console.TextOutput;
import io.github.supercorrect.core.parse.SolutionParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SolutionViewTest {
    private static final String TEXT = """
            First.

            <Step1>
            We need 47+85.
            </Step1>
            <Step2> Add.
            <Key> Carry 1
            from 12. </Key> So 132.</Step2>
            <Generalized>Line up the digits.</Generalized>
            <Answer>132</Answer>""";

    private static final String SHOWN = """
            First.

            Step 1
              We need 47+85.

            Step 2
              Add.
              Key: Carry 1
              from 12.
              So 132.

            In general
              Line up the digits.

            Answer: 132
            """;

    @Test
    void view_wholeText_showsStepsKeysAndAnswer() {
        assertThat(shown(TEXT, TEXT.length(), false)).isEqualTo(SHOWN);
    }

    @Test
    void view_characterByCharacter_showsTheSame() {
        assertThat(shown(TEXT, 1, false)).isEqualTo(SHOWN);
    }

    @Test
    void view_colour_marksHeadings() {
        assertThat(shown("<Step1>a</Step1><Answer>4</Answer>", 1, true))
                .contains("\u001B[1mStep 1\u001B[0m")
                .contains("\u001B[1;32mAnswer: 4\u001B[0m");
    }

    @Test
    void view_correctionTrace_showsCauseAndCorrection() {
        assertThat(shown("<Step1>2+2=5<Cause>Wrong sum.</Cause><Correction>2+2=4</Correction></Step1>", 3, false))
                .isEqualTo("Step 1\n  2+2=5\n  Cause: Wrong sum.\n  Correction: 2+2=4\n");
    }

    @Test
    void view_untaggedText_isShownWithTheAnswerFound() {
        assertThat(shown("So it is \\boxed{4}.", 1, false)).isEqualTo("So it is \\boxed{4}.\n\nAnswer: 4\n");
    }

    @Test
    void view_answerCutOff_saysSo() {
        assertThat(shown("<Step1>a</Step1><Answer>13", 1, false)).endsWith("\nAnswer (not complete): 13\n");
    }

    @Test
    void view_escapeSequenceFromTheModel_isNotObeyed() {
        assertThat(shown("<Step1>\u001B[2Ja</Step1><Answer>\u001B]4</Answer>", 1, false))
                .doesNotContain("\u001B");
    }

    private static String shown(String text, int pieceLength, boolean colour) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SolutionView view = new SolutionView(new TextOutput(bytes), colour);
        SolutionParser parser = new SolutionParser(event -> event.deliverTo(view));
        for (int i = 0; i < text.length(); i += pieceLength) {
            parser.feed(text.substring(i, Math.min(text.length(), i + pieceLength)));
        }
        view.onSolveCompleted(parser.finish());
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
