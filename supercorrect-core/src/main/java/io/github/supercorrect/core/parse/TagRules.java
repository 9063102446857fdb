package io.github.supercorrect.core.parse;

import io.github.supercorrect.core.solution.PartKind;
import io.github.supercorrect.core.solution.RepairKind;
import io.github.supercorrect.core.solution.Solution;
import org.jspecify.annotations.Nullable;

/**
 * What each tag means where it stands. Elements do not nest but for keys, evaluations, causes and corrections in a step; an
 * opening tag closes what it cannot stand in.
 */
final class TagRules {
    private final SolutionAssembler assembler;

    /** Everything before was given to the assembler. */
    private int done;

    /** An opening tag that stands where its own closing tag may be meant; the next tag tells. */
    private @Nullable Tag pending;

    /** The name of an open element that belongs to no step, so that its closing tag is no surprise. */
    private @Nullable TagName outside;

    TagRules(SolutionAssembler assembler) {
        this.assembler = assembler;
    }

    /** Takes the text since the last tag, up to this offset. */
    void textUpTo(int end) {
        if (pending == null) {
            assembler.text(done, end);
            done = end;
        }
    }

    void take(Tag tag) {
        settle(tag, tag.start());
        textUpTo(tag.start());
        assembler.firstTag(tag.start());
        noteIrregularity(tag);
        if (!tag.isClosing()) {
            takeOpening(tag);
        }
        if (tag.form() != Tag.Form.OPENING) {
            takeClosing(tag);
        }
        done = tag.end();
    }

    /**
     * The text has ended.
     *
     * @param length its length
     * @param certain where a tag begins that the end cut off; {@code length} if none does
     */
    Solution finish(int length, int certain) {
        settle(null, certain);
        textUpTo(certain);
        if (certain < length) {
            assembler.repair(RepairKind.TRUNCATED_TAG, certain);
        }
        assembler.closeAtEnd(length);
        return assembler.build(certain);
    }

    private void noteIrregularity(Tag tag) {
        boolean numberless = tag.name() == TagName.STEP && !tag.isClosing() && tag.number() == null;
        RepairKind irregularity = tag.irregularity();
        if (irregularity == RepairKind.ATTRIBUTES || (irregularity != null && !numberless)) {
            assembler.repair(irregularity, tag.start());
        }
    }

    /** Decides what the pending opening tag was: an opening tag if its closing tag comes next, else a closing tag. */
    private void settle(@Nullable Tag next, int end) {
        Tag tag = pending;
        if (tag == null) {
            return;
        }
        pending = null;
        if (next != null && next.isClosing() && next.matches(tag)) {
            open(tag);
        } else {
            assembler.repair(RepairKind.OPENER_AS_CLOSER, tag.start());
            close(tag);
        }
        textUpTo(end);
    }

    private void takeOpening(Tag tag) {
        if (!isOpen(tag)) {
            open(tag);
        } else if (!openHasText(tag)) {
            assembler.repair(RepairKind.DUPLICATE_OPENER, tag.start());
        } else if (tag.form() == Tag.Form.OPENING) {
            pending = tag;
        }
    }

    private void takeClosing(Tag tag) {
        if (isOpen(tag)) {
            close(tag);
        } else if (tag.name() == TagName.STEP && assembler.step() != null) {
            assembler.repair(RepairKind.MISMATCHED_CLOSER, tag.start());
            close(tag);
        } else if (tag.name() == outside) {
            outside = null;
        } else {
            assembler.repair(RepairKind.STRAY_CLOSER, tag.start());
        }
    }

    private void open(Tag tag) {
        PartKind part = tag.name().part;
        if (part != null) {
            openPart(tag, part);
            return;
        }
        assembler.closeForced(tag.start());
        outside = null;
        if (tag.name() == TagName.STEP) {
            assembler.openStep(tag);
        } else {
            assembler.openElement(tag.name());
        }
    }

    private void openPart(Tag tag, PartKind part) {
        StepBuilder step = assembler.step();
        if (step == null) {
            assembler.repair(RepairKind.OUTSIDE_STEP, tag.start());
            outside = tag.name();
            return;
        }
        if (step.kind() != PartKind.TEXT) {
            assembler.repair(RepairKind.MISSING_CLOSER, tag.start());
        }
        assembler.beginPart(part);
    }

    private void close(Tag tag) {
        StepBuilder step = assembler.step();
        if (tag.name().part != null) {
            assembler.beginPart(PartKind.TEXT);
            return;
        }
        if (step != null && step.kind() != PartKind.TEXT) {
            assembler.repair(RepairKind.MISSING_CLOSER, tag.start());
        }
        assembler.close(tag.end(), true);
    }

    private boolean isOpen(Tag tag) {
        StepBuilder step = assembler.step();
        if (tag.name() == TagName.STEP) {
            boolean unnumberedOpener = tag.number() == null && !tag.isClosing();
            return step != null && !unnumberedOpener && (tag.number() == null || tag.number() == step.number());
        }
        return tag.name().part != null
                ? step != null && step.kind() == tag.name().part
                : assembler.open() == tag.name();
    }

    private boolean openHasText(Tag tag) {
        StepBuilder step = assembler.step();
        if (step == null) {
            return assembler.contentHasText();
        }
        return tag.name() == TagName.STEP ? step.hasText() : step.partHasText();
    }
}
