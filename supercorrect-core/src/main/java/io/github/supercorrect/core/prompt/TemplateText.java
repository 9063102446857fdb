package io.github.supercorrect.core.prompt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with variables, cut once into literals and variable names, so that values are never searched. */
record TemplateText(String source, List<Piece> pieces) {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([a-z][a-z0-9]*)}}");

    static TemplateText parse(String source) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(source);
        int end = 0;
        while (matcher.find()) {
            pieces.add(new Piece(source.substring(end, matcher.start()), false));
            pieces.add(new Piece(matcher.group(1), true));
            end = matcher.end();
        }
        pieces.add(new Piece(source.substring(end), false));
        return new TemplateText(source, List.copyOf(pieces));
    }

    Set<String> variables() {
        Set<String> variables = new LinkedHashSet<>();
        pieces.stream().filter(Piece::variable).forEach(piece -> variables.add(piece.text()));
        return variables;
    }

    String render(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.variable() ? values.get(piece.text()) : piece.text()));
        return text.toString();
    }

    record Piece(String text, boolean variable) {}
}
