package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.math.Relator;
import java.util.List;

/** Cuts mathematics at its rows, commas and relators, as far as they stand outside of brackets. */
final class LatexScan {

    private final String text;
    private final int end;
    private final LatexChains chains = new LatexChains();
    private int at;
    private int depth;

    private LatexScan(String text, StepText.Span span) {
        this.text = text;
        this.at = span.start();
        this.end = span.end();
    }

    static List<LatexChain> of(String text, StepText.Span span) {
        LatexScan scan = new LatexScan(text, span);
        while (scan.at < scan.end) {
            scan.step();
        }
        return scan.chains.all();
    }

    private void step() {
        char c = text.charAt(at);
        Relator relator = depth > 0 ? null : LatexVocabulary.relator(String.valueOf(c));
        if (c == '\\') {
            command();
        } else if (relator != null) {
            relator(relator, 1);
        } else if (depth == 0 && (c == ';' || (c == ',' && !isThousands()))) {
            chains.end(c == ',');
            at++;
        } else {
            depth = Math.max(0, depth + ("([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0));
            character(c);
        }
    }

    private void character(char c) {
        if (c == '&' && depth == 0) {
            chains.add(" ", at++);
        } else {
            take(1);
        }
    }

    private void take(int length) {
        int stop = Math.min(end, at + length);
        chains.add(text.substring(at, stop), at);
        at = stop;
    }

    private boolean isThousands() {
        boolean digits = at > 0 && Character.isDigit(text.charAt(at - 1));
        int from = text.startsWith("\\!", at + 1) ? at + 3 : at + 1;
        for (int i = from; i < from + 3; i++) {
            digits &= i < end && Character.isDigit(text.charAt(i));
        }
        return digits && (from + 3 >= end || !Character.isDigit(text.charAt(from + 3)));
    }

    private void relator(Relator relator, int length) {
        int stop = Math.min(end, at + length);
        chains.relator(relator, text.substring(at, stop));
        at = stop;
    }

    private void command() {
        if (at + 1 < end && text.charAt(at + 1) == '\\') {
            row();
            return;
        }
        int nameEnd = at + 1;
        while (nameEnd < end && Character.isLetter(text.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = text.substring(at + 1, nameEnd);
        Relator relator = depth > 0 ? null : LatexVocabulary.relator(name);
        if (relator != null) {
            relator(relator, nameEnd - at + (name.equals("not") ? 1 : 0));
        } else {
            named(name, nameEnd);
        }
    }

    private void row() {
        if (depth == 0) {
            chains.endRow();
            at += 2;
        } else {
            take(2);
        }
    }

    private void named(String name, int nameEnd) {
        if (name.isEmpty()) {
            escaped();
        } else if (name.equals("begin") || name.equals("end")) {
            environment(name, nameEnd);
        } else if (name.equals("tag") || name.equals("label")) {
            at = argumentEnd(nameEnd);
        } else if (chains.isNewRow() && (name.equals("quad") || name.equals("qquad"))) {
            at = nameEnd;
        } else if (LatexVocabulary.isText(name)) {
            words(nameEnd);
        } else if (depth == 0 && LatexVocabulary.isSeparator(name)) {
            chains.end(false);
            at = nameEnd;
        } else {
            take(nameEnd - at);
        }
    }

    private void escaped() {
        char c = at + 1 < end ? text.charAt(at + 1) : ' ';
        depth = Math.max(0, depth + (c == '{' ? 1 : c == '}' ? -1 : 0));
        take(2);
    }

    private void words(int nameEnd) {
        int stop = argumentEnd(nameEnd);
        if (depth == 0 && LatexVocabulary.areConnective(text.substring(nameEnd, stop))) {
            chains.end(false);
            at = stop;
        } else {
            take(stop - at);
        }
    }

    private void environment(String name, int nameEnd) {
        int stop = argumentEnd(nameEnd);
        String kind = text.substring(nameEnd, stop).replace("{", "").replace("}", "");
        if (LatexVocabulary.isOfRows(kind)) {
            chains.end(false);
            at = stop;
        } else {
            depth = Math.max(0, depth + (name.equals("begin") ? 1 : -1));
            take(stop - at);
        }
    }

    /** Behind the braces that begin at a place; that place if none do. */
    private int argumentEnd(int from) {
        if (from >= end || text.charAt(from) != '{') {
            return from;
        }
        int close = text.indexOf('}', from);
        return close < 0 || close >= end ? end : close + 1;
    }
}
