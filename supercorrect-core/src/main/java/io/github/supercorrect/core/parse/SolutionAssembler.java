package io.github.supercorrect.core.parse;

import io.github.supercorrect.core.event.AnswerCompleted;
import io.github.supercorrect.core.event.GeneralizedCompleted;
import io.github.supercorrect.core.event.Repaired;
import io.github.supercorrect.core.event.Section;
import io.github.supercorrect.core.event.SectionText;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.event.StepCompleted;
import io.github.supercorrect.core.event.StepStarted;
import io.github.supercorrect.core.solution.PartKind;
import io.github.supercorrect.core.solution.Repair;
import io.github.supercorrect.core.solution.RepairKind;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.solution.ThoughtStep;
import io.github.supercorrect.grading.answer.Answer;
import io.github.supercorrect.grading.answer.AnswerExtractor;
import io.github.supercorrect.grading.answer.AnswerRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the elements of a thought become: opens, fills and closes them, one at a time, and notes each repair. */
final class SolutionAssembler {
    private final StringBuilder raw;
    private final @Nullable Consumer<? super SolutionEvent> events;
    private final List<ThoughtStep> steps = new ArrayList<>();
    private final List<Repair> repairs = new ArrayList<>();

    private @Nullable StepBuilder step;

    /** The open element that is no step: GENERALIZED or ANSWER. */
    private @Nullable TagName open;

    private final TextRun content = new TextRun();

    private int lastNumber;
    /** Offset behind the last step that a tag of its own closed. */
    private int afterClosedStep;

    private boolean tagged;
    private boolean fenced;
    private @Nullable String preamble;
    private @Nullable String generalized;
    private @Nullable Answer closedAnswer;
    private @Nullable Answer cutAnswer;

    SolutionAssembler(StringBuilder raw, @Nullable Consumer<? super SolutionEvent> events) {
        this.raw = raw;
        this.events = events;
    }

    @Nullable
    StepBuilder step() {
        return step;
    }

    @Nullable
    TagName open() {
        return open;
    }

    /** Whether the open element has anything but blanks so far. */
    boolean contentHasText() {
        return content.hasText();
    }

    void text(int from, int to) {
        if (from == to) {
            return;
        }
        if (step != null) {
            step.append(raw, from, to);
        } else if (open != null) {
            content.append(raw, from, to);
        }
        if (events != null) {
            events.accept(new SectionText(section(), raw.substring(from, to)));
        }
    }

    /** The first tag ends the preamble. */
    void firstTag(int offset) {
        if (!tagged) {
            tagged = true;
            preamble = preamble(offset);
        }
    }

    void repair(RepairKind kind, int offset) {
        Repair repair = new Repair(kind, offset);
        repairs.add(repair);
        emit(new Repaired(repair));
    }

    void openStep(Tag tag) {
        Integer read = tag.number();
        if (read == null) {
            repair(RepairKind.STEP_NUMBER, tag.start());
        }
        int number = read != null ? read : lastNumber == Integer.MAX_VALUE ? lastNumber : lastNumber + 1;
        lastNumber = number;
        step = new StepBuilder(number, tag.label());
        emit(new StepStarted(number, tag.label()));
    }

    void openElement(TagName name) {
        open = name;
        content.clear();
    }

    void beginPart(PartKind kind) {
        if (step != null) {
            step.begin(kind);
        }
    }

    /** Closes what is open, if anything is, because another tag or the end of the text says so. */
    void closeForced(int offset) {
        if (step != null && step.kind() != PartKind.TEXT) {
            repair(RepairKind.MISSING_CLOSER, offset);
        }
        if (step != null || open != null) {
            repair(RepairKind.MISSING_CLOSER, offset);
            close(offset, false);
        }
    }

    /** The text has ended: closes what is open, and leaves out the code fence that was opened before the first tag. */
    void closeAtEnd(int length) {
        if (fenced && (step == null ? content.dropFence() : step.dropFence())) {
            repair(RepairKind.CODE_FENCE, raw.lastIndexOf("```"));
        }
        closeForced(length);
    }

    /**
     * Closes the open element.
     *
     * @param after offset behind it
     * @param properly by a tag of its own, which makes an answer whole
     */
    void close(int after, boolean properly) {
        if (step != null) {
            closeStep(step);
            afterClosedStep = properly ? after : afterClosedStep;
        } else if (open == TagName.GENERALIZED) {
            closeGeneralized(content.toString().strip());
        } else if (open == TagName.ANSWER) {
            closeAnswer(AnswerExtractor.standard().fromTag(content.toString()), properly);
        }
        step = null;
        open = null;
        content.clear();
    }

    private void closeStep(StepBuilder builder) {
        ThoughtStep done = builder.build();
        steps.add(done);
        emit(new StepCompleted(done));
    }

    private void closeGeneralized(String text) {
        if (!text.isEmpty()) {
            generalized = text;
            emit(new GeneralizedCompleted(text));
        }
    }

    private void closeAnswer(Answer answer, boolean properly) {
        if (properly) {
            closedAnswer = answer;
        } else {
            cutAnswer = answer;
        }
        emit(new AnswerCompleted(answer));
    }

    /** @param certain where a tag begins that the end of the text cut off; else the length of the text */
    Solution build(int certain) {
        if (!tagged) {
            preamble = nullIfEmpty(raw.substring(0, certain).strip());
        }
        Answer answer = answer(certain);
        boolean complete = closedAnswer != null || (answer != null && answer.rule() == AnswerRule.BOXED);
        repairs.sort(Comparator.comparingInt(Repair::offset));
        return Solution.builder(raw.toString())
                .steps(steps)
                .preamble(preamble)
                .generalized(generalized)
                .answer(answer)
                .complete(complete)
                .repairs(repairs)
                .build();
    }

    private @Nullable Answer answer(int certain) {
        if (closedAnswer != null || cutAnswer != null) {
            return closedAnswer != null ? closedAnswer : cutAnswer;
        }
        return tagged
                ? AnswerExtractor.standard()
                        .fromBoxed(raw.substring(afterClosedStep, certain))
                        .orElse(null)
                : AnswerExtractor.standard()
                        .fromUntagged(raw.substring(0, certain))
                        .orElse(null);
    }

    /** The text before the first tag, without the code fence that may open just before the tag. */
    private @Nullable String preamble(int end) {
        String text = raw.substring(0, end).stripTrailing();
        int line = text.lastIndexOf('\n') + 1;
        String last = text.substring(line).strip();
        boolean fence = last.startsWith("```") && last.chars().skip(3).allMatch(Character::isLetterOrDigit);
        if (fence) {
            fenced = true;
            repair(RepairKind.CODE_FENCE, text.indexOf("```", line));
        }
        return nullIfEmpty(fence ? text.substring(0, line).strip() : text.strip());
    }

    private Section section() {
        if (step != null) {
            return step.kind() == PartKind.TEXT
                    ? Section.STEP
                    : Section.valueOf(step.kind().name());
        }
        if (open != null) {
            return open == TagName.ANSWER ? Section.ANSWER : Section.GENERALIZED;
        }
        return tagged ? Section.OUTSIDE : Section.PREAMBLE;
    }

    private void emit(SolutionEvent event) {
        if (events != null) {
            events.accept(event);
        }
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
