package io.github.supercorrect.core.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.solution.PartKind;
import io.github.supercorrect.core.solution.Repair;
import io.github.supercorrect.core.solution.RepairKind;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.solution.StepPart;
import io.github.supercorrect.core.solution.ThoughtStep;
import io.github.supercorrect.grading.answer.Answer;
import io.github.supercorrect.grading.answer.AnswerRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SolutionParserTest {
    @Test
    void parse_intendedFormat_everythingFoundNothingRepaired() {
        Solution solution = SolutionParser.parse(Transcripts.CLEAN);

        assertThat(solution.steps()).extracting(ThoughtStep::number).containsExactly(1, 2, 3);
        assertThat(solution.steps().get(1).keys()).containsExactly("Both terms must have the form of 1.");
        assertThat(solution.steps().get(1).text())
                .isEqualTo("Divide by 99: so $\\frac{x^2}{11} + \\frac{y^2}{891} = 1$.");
        assertThat(solution.generalized())
                .hasValueSatisfying(text -> assertThat(text).startsWith("Bring the ellipse"));
        assertThat(solution.answer()).contains(new Answer("$8\\sqrt{55}$", "8\\sqrt{55}", AnswerRule.ANSWER_TAG));
        assertThat(solution.isComplete()).isTrue();
        assertThat(solution.repairs()).isEmpty();
        assertThat(solution.preamble()).isEmpty();
        assertThat(solution.raw()).isEqualTo(Transcripts.CLEAN);
    }

    @Test
    void parse_variantTags_readWithLabelsAsWritten() {
        Solution solution = SolutionParser.parse(Transcripts.VARIANT_TAGS);

        assertThat(solution.steps()).extracting(ThoughtStep::label).containsExactly("step 1:", "Step02", "Step 3");
        assertThat(solution.steps()).extracting(ThoughtStep::number).containsExactly(1, 2, 3);
        assertThat(solution.steps().get(1).keys()).containsExactly("Why: a < b & c.");
        assertThat(solution.generalized()).contains("In general.");
        assertThat(solution.answer())
                .hasValueSatisfying(answer -> assertThat(answer.value()).isEqualTo("4"));
        assertThat(solution.repairs()).extracting(Repair::kind).containsOnly(RepairKind.IRREGULAR_TAG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<Step1>", "<Step 1>", "<Step 1:>", "<Step01>", "<STEP1>", "<step1:>", "< Step 1 >", "<Step\t1>"
            })
    void parse_openerVariant_isStepOne(String opener) {
        Solution solution = SolutionParser.parse(opener + "Body.</Step1>");

        assertThat(solution.steps()).singleElement().satisfies(step -> {
            assertThat(step.number()).isEqualTo(1);
            assertThat(step.text()).isEqualTo("Body.");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Steps>",
                "<Keyboard>",
                "<Answer",
                "<\nStep1>",
                "<Step1\n>",
                "a < b",
                "<<",
                "<>",
                "</>",
                "<Key-value>",
                "<step(x)>",
                "x <Key y <z",
                "$a<answer(3)$",
                "<Step1<"
            })
    void parse_lookalike_isText(String text) {
        Solution solution = SolutionParser.parse("<Step1>" + text + " tail</Step1>");

        assertThat(solution.steps()).singleElement().satisfies(step -> assertThat(step.text())
                .isEqualTo((text + " tail").strip()));
    }

    @Test
    void parse_correctionTrace_causesAndCorrectionsStayInTheirSteps() {
        List<ThoughtStep> steps =
                SolutionParser.parse(Transcripts.CORRECTION_TRACE).steps();

        assertThat(steps.get(0).parts())
                .extracting(StepPart::kind)
                .containsExactly(PartKind.TEXT, PartKind.EVALUATE, PartKind.CAUSE, PartKind.CORRECTION);
        assertThat(steps.get(0).correction()).contains("4 + 4 = 8.");
        assertThat(steps.get(1).cause()).contains("Follows the first error.");
        assertThat(steps.get(1).correction()).isEmpty();
        assertThat(steps.get(2).correction())
                .hasValueSatisfying(text -> assertThat(text).contains("Reference Solution"));
    }

    @Test
    void parse_noClosersAtAll_nextTagCloses() {
        Solution solution = SolutionParser.parse(Transcripts.NO_CLOSERS);

        assertThat(solution.steps())
                .extracting(ThoughtStep::text)
                .containsExactly("Let x be the number.", "Then 3x = 12.", "So x = 4.");
        assertThat(solution.steps().get(1).keys()).containsExactly("Divide both sides.");
        assertThat(solution.generalized()).contains("Solve linear equations by isolating x.");
        assertThat(solution.answer()).contains(new Answer("4", "4", AnswerRule.ANSWER_TAG));
        assertThat(solution.isComplete()).isFalse();
        assertThat(solution.repairs()).extracting(Repair::kind).containsOnly(RepairKind.MISSING_CLOSER);
    }

    @Test
    void parse_openerUsedAsCloser_closes() {
        Solution solution = SolutionParser.parse(Transcripts.OPENER_AS_CLOSER);

        assertThat(solution.steps().get(0).keys()).containsExactly("Carry the one.");
        assertThat(solution.answer()).contains(new Answer("7", "7", AnswerRule.ANSWER_TAG));
        assertThat(solution.isComplete()).isTrue();
        assertThat(solution.repairs())
                .extracting(Repair::kind)
                .containsExactly(RepairKind.OPENER_AS_CLOSER, RepairKind.OPENER_AS_CLOSER);
    }

    @Test
    void parse_secondOpenerWithItsOwnCloser_isSecondElement() {
        Solution solution = SolutionParser.parse(Transcripts.TWO_OPENERS_ONE_CLOSER);

        assertThat(solution.steps().get(0).keys()).containsExactly("first", "second");
        assertThat(solution.steps().get(0).text()).isEqualTo("a b");
        assertThat(solution.repairs())
                .containsExactly(new Repair(RepairKind.MISSING_CLOSER, "<Step1>a <Key>first ".length()));
    }

    @Test
    void parse_repeatedOpenerWithoutText_isOneElement() {
        Solution solution = SolutionParser.parse("<Answer> <Answer>5</Answer>");

        assertThat(solution.answer())
                .hasValueSatisfying(answer -> assertThat(answer.raw()).isEqualTo("5"));
        assertThat(solution.isComplete()).isTrue();
        assertThat(solution.repairs()).containsExactly(new Repair(RepairKind.DUPLICATE_OPENER, 9));
    }

    @Test
    void parse_textAroundElements_onlyPreambleIsKept() {
        Solution solution = SolutionParser.parse(Transcripts.OUTSIDE);

        assertThat(solution.preamble()).contains("Sure! Here is the solution:");
        assertThat(solution.steps()).extracting(ThoughtStep::number).containsExactly(1, 4, 2);
        assertThat(solution.steps().get(0).keys()).containsExactly("k1", "k2");
        assertThat(solution.steps().get(0).text()).isEqualTo("One. middle end");
        assertThat(solution.answer()).contains(new Answer("", null, AnswerRule.ANSWER_TAG));
        assertThat(solution.isComplete()).isTrue();
        assertThat(solution.repairs())
                .extracting(Repair::kind)
                .containsExactly(RepairKind.CODE_FENCE, RepairKind.OUTSIDE_STEP);
    }

    @Test
    void parse_codeFenceAndNoClosers_fenceIsNoText() {
        Solution solution = SolutionParser.parse("```xml\n<Step1> Add.\n<Answer> 4\n```\n");

        assertThat(solution.preamble()).isEmpty();
        assertThat(solution.answer()).contains(new Answer("4", "4", AnswerRule.ANSWER_TAG));
        assertThat(solution.repairs())
                .extracting(Repair::kind)
                .containsExactly(
                        RepairKind.CODE_FENCE,
                        RepairKind.MISSING_CLOSER,
                        RepairKind.CODE_FENCE,
                        RepairKind.MISSING_CLOSER);
    }

    @Test
    void parse_boxAfterLastStep_isTheAnswer() {
        Solution solution = SolutionParser.parse(Transcripts.BOXED_AFTER_STEPS);

        assertThat(solution.answer()).hasValueSatisfying(answer -> {
            assertThat(answer.value()).isEqualTo("\\frac{1}{2}");
            assertThat(answer.rule()).isEqualTo(AnswerRule.BOXED);
        });
        assertThat(solution.isComplete()).isTrue();
    }

    @Test
    void parse_boxOnlyInsideClosedStep_noAnswer() {
        Solution solution = SolutionParser.parse("<Step1>We get \\boxed{3}.</Step1> The final answer is 3.");

        assertThat(solution.answer()).isEmpty();
        assertThat(solution.isComplete()).isFalse();
    }

    @Test
    void parse_noTags_extractionRulesApply() {
        Solution solution = SolutionParser.parse(Transcripts.UNTAGGED);

        assertThat(solution.steps()).isEmpty();
        assertThat(solution.preamble()).contains(Transcripts.UNTAGGED);
        assertThat(solution.answer())
                .hasValueSatisfying(answer -> assertThat(answer.rule()).isEqualTo(AnswerRule.BOXED));
        assertThat(solution.isComplete()).isTrue();
    }

    @Test
    void parse_noTagsNoBox_answerIsNotComplete() {
        Solution solution = SolutionParser.parse("We add. The final answer is 12.");

        assertThat(solution.answer())
                .hasValueSatisfying(answer -> assertThat(answer.rule()).isEqualTo(AnswerRule.PHRASE));
        assertThat(solution.isComplete()).isFalse();
    }

    @Test
    void parse_cutInsideAnswer_answerButNotComplete() {
        Solution solution = SolutionParser.parse(Transcripts.CUT_IN_ANSWER);

        assertThat(solution.answer()).contains(new Answer("The answer is 4", "4", AnswerRule.ANSWER_TAG));
        assertThat(solution.isComplete()).isFalse();
    }

    @Test
    void parse_cutInsideTag_tagIsNoText() {
        Solution solution = SolutionParser.parse(Transcripts.CUT_IN_TAG);

        assertThat(solution.steps().get(1).text()).isEqualTo("Then subtr");
        assertThat(solution.repairs())
                .containsExactly(
                        new Repair(RepairKind.TRUNCATED_TAG, Transcripts.CUT_IN_TAG.lastIndexOf('<')),
                        new Repair(RepairKind.MISSING_CLOSER, Transcripts.CUT_IN_TAG.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x <", "x < a", "1 <2", "a <b"})
    void parse_cutBehindLessThan_isText(String end) {
        assertThat(SolutionParser.parse("<Step1>" + end).steps().get(0).text()).isEqualTo(end);
    }

    @Test
    void parse_oddTags_numbersContinueAndRepairsSaySo() {
        Solution solution = SolutionParser.parse(Transcripts.ODD_TAGS);

        assertThat(solution.steps()).extracting(ThoughtStep::number).containsExactly(1, 2, 3, 7);
        assertThat(solution.repairs())
                .extracting(Repair::kind)
                .contains(
                        RepairKind.STEP_NUMBER,
                        RepairKind.ATTRIBUTES,
                        RepairKind.OUTSIDE_STEP,
                        RepairKind.STRAY_CLOSER);
        assertThat(solution.answer())
                .hasValueSatisfying(answer -> assertThat(answer.value()).isEqualTo("5"));
        assertThat(solution.isComplete()).isTrue();
    }

    @Test
    void parse_severalAnswers_lastClosedCounts() {
        Solution solution = SolutionParser.parse(Transcripts.TWO_ANSWERS);

        assertThat(solution.answer())
                .hasValueSatisfying(answer -> assertThat(answer.raw()).isEqualTo("2"));
        assertThat(solution.isComplete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $221.              | 221
            \\boxed{4}         | 4
            x > -\\frac14      | x > -\\frac14
            **10**             | 10
            The sum is 20.     | 20
            """)
    void parse_answerForms_valueIsExtracted(String inside, String value) {
        assertThat(SolutionParser.parse("<Answer> " + inside + " </Answer>").answer())
                .hasValueSatisfying(answer -> {
                    assertThat(answer.raw()).isEqualTo(inside);
                    assertThat(answer.value()).isEqualTo(value);
                });
    }

    @Test
    void parse_selfClosingAnswer_isEmptyAnswer() {
        Solution solution = SolutionParser.parse("<Step1>a</Step1><Answer/>");

        assertThat(solution.answer()).contains(new Answer("", null, AnswerRule.ANSWER_TAG));
        assertThat(solution.isComplete()).isTrue();
    }

    @Test
    void parse_negativeStepNumber_cannotBeRead() {
        Solution solution = SolutionParser.parse("<Step4>a</Step4><Step -1>b</Step>");

        assertThat(solution.steps()).extracting(ThoughtStep::number).containsExactly(4, 5);
        assertThat(solution.repairs()).extracting(Repair::kind).contains(RepairKind.STEP_NUMBER);
    }

    @Test
    void parse_stepNumbersAtIntLimit_staysThere() {
        Solution solution = SolutionParser.parse("<Step2147483647>a</Step2147483647><Step>b</Step>");

        assertThat(solution.steps())
                .extracting(ThoughtStep::number)
                .containsExactly(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    @Test
    void parse_empty_isEmptySolution() {
        Solution solution = SolutionParser.parse("");

        assertThat(solution).isEqualTo(Solution.builder("").build());
    }

    @Test
    void parse_gibberish_keptWhole() {
        String gibberish = "\u4e2d\u6587\ud83d\ude00\ud83d\u0000\u05d0<\u0130tep1>".repeat(5000);

        assertThat(SolutionParser.parse(gibberish).raw()).isEqualTo(gibberish);
    }

    /** Each of these took quadratic time in some draft; in linear time they take milliseconds. */
    @ParameterizedTest
    @Timeout(60)
    @ValueSource(
            strings = {
                "<",
                "< ",
                "</",
                "<step ",
                "<Answer>",
                "</Key>",
                "<Key>a",
                "<Step1>",
                "\\boxed{",
                "$",
                "<answer is"
            })
    void parse_megabyteOfOnePattern_inTime(String pattern) {
        String text = "<Step1><Key>" + " ".repeat(1 << 19) + pattern.repeat((1 << 19) / pattern.length());

        assertThat(SolutionParser.parse(text).raw()).hasSameSizeAs(text);
        assertThat(SolutionParser.parse("<Answer>" + text).raw()).hasSize(text.length() + 8);
    }

    @Test
    void parseStrict_anyRepair_namesIt() {
        assertThat(SolutionParser.parseStrict(Transcripts.CLEAN).steps()).hasSize(3);
        assertThatThrownBy(() -> SolutionParser.parseStrict("<Step1>a"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("MISSING_CLOSER")
                .hasMessageContaining("8");
    }

    @Test
    void parseStrict_manyRepairs_messageStaysReadable() {
        assertThatThrownBy(() -> SolutionParser.parseStrict("</Key>".repeat(10_000)))
                .hasMessageContaining("10000 places")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1000));
    }

    @Test
    void feed_afterFinish_isRefused() {
        SolutionParser parser = new SolutionParser();
        parser.finish();

        assertThatThrownBy(() -> parser.feed("x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(parser::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void parse_boxInStepThatNothingClosed_isTheAnswer() {
        Solution solution = SolutionParser.parse("<Step1>a</Step1><Step2>We get \\boxed{3}.");

        assertThat(solution.answer()).contains(new Answer("\\boxed{3}", "3", AnswerRule.BOXED));
        assertThat(solution.isComplete()).isTrue();
    }

    @Test
    void parse_untaggedTextCutInsideTag_halfTagIsNoAnswer() {
        Solution solution = SolutionParser.parse("The answer is 5 <Ans");

        assertThat(solution.preamble()).contains("The answer is 5");
        assertThat(solution.answer()).contains(new Answer("5", "5", AnswerRule.PHRASE));
        assertThat(solution.repairs()).containsExactly(new Repair(RepairKind.TRUNCATED_TAG, 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Answer>5<Answer/>", "<Answer>5<Answer/></Answer>", "<Answer>5<Answer /> <Step1>"})
    void parse_selfClosingTagBehindText_closes(String text) {
        Solution solution = SolutionParser.parse(text);

        assertThat(solution.answer()).contains(new Answer("5", "5", AnswerRule.ANSWER_TAG));
        assertThat(solution.isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<Step #5>", "<Step-5>", "<Step_5>", "<Step: 5>", "<Step.5>", "<Step 5 - Setup>", "<Step 5/7>"})
    void parse_numberBehindMark_isRead(String opener) {
        Solution solution = SolutionParser.parse(opener + "a</Step5>");

        assertThat(solution.steps()).extracting(ThoughtStep::number).containsExactly(5);
        assertThat(solution.repairs()).containsExactly(new Repair(RepairKind.IRREGULAR_TAG, 0));
    }

    @Test
    void parse_keyInCorrection_isKeyAndTheCorrectionStays() {
        ThoughtStep step = SolutionParser.parse("<Step1>x<Correction>a <Key>k</Key></Correction></Step1>")
                .steps()
                .get(0);

        assertThat(step.correction()).contains("a");
        assertThat(step.keys()).containsExactly("k");
        assertThat(step.text()).isEqualTo("x");
    }
}
