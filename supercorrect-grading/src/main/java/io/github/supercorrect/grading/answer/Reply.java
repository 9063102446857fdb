package io.github.supercorrect.grading.answer;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a transcript that is the reply: behind the reasoning that a model shows, before the turn that it goes on to invent.
 */
final class Reply {

    private static final String ASSISTANT = "<|im_start|>assistant";

    private static final List<String> REASONING_ENDS = List.of(
            "</think>", "</thinking>", "</reasoning>", "</thought>", "◁/think▷", "<|end_of_thought|>", "[/THINK]");

    private static final List<String> TURN_ENDS = List.of(
            "<|im_end|>",
            "<|im_start|>",
            "<|endoftext|>",
            "<|eot_id|>",
            "<|end|>",
            "</s>",
            "<end_of_turn>",
            "[/INST]",
            "<｜end▁of▁sentence｜>");

    /** Models that were shown examples go on with one; but a person may write so, too. */
    private static final List<String> NEXT_QUESTIONS =
            List.of("\nQuestion:", "\nQ:", "\nProblem:", "\n### Instruction", "\nHuman:", "\nUser:");

    private Reply() {}

    /** Parts to look for an answer in, the best first; the last one is all of the text. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int reply = replyStart(text);
        String rest = text.substring(reply);
        int end = firstOf(TURN_ENDS, rest);
        if (end < rest.length()) {
            parts.add(rest.substring(0, end));
        }
        if (reply > 0) {
            parts.add(rest);
        }
        parts.add(text);
        return parts;
    }

    private static int replyStart(String text) {
        int start = behindLast(text, ASSISTANT);
        for (String marker : REASONING_ENDS) {
            start = Math.max(start, behindLast(text, marker));
        }
        return start;
    }

    private static int behindLast(String text, String marker) {
        int at = text.lastIndexOf(marker);
        return at < 0 ? 0 : at + marker.length();
    }

    /** What comes before a next question, or all of the text. */
    static String beforeNextQuestion(String text) {
        return text.substring(0, firstOf(NEXT_QUESTIONS, text));
    }

    private static int firstOf(List<String> markers, String text) {
        int end = text.length();
        int first = Chars.skipWhitespace(text, 0);
        for (String marker : markers) {
            int at = text.indexOf(marker, first + 1);
            end = at < 0 ? end : Math.min(end, at);
        }
        return end;
    }
}
