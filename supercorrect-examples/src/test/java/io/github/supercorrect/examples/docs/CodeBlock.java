package io.github.supercorrect.examples.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a document.
 *
 * @param document where it stands
 * @param line line of its opening fence, from 1
 * @param language what stands behind the fence, {@code "java"} for instance
 * @param marker the snippet named in the comment above it ({@code File.java#tag}); empty if none
 * @param text the lines inside
 */
record CodeBlock(Path document, int line, String language, String marker, String text) {
    private static final Pattern MARKER = Pattern.compile("\\s*<!-- snippet: (\\S+) -->\\s*");
    private static final Pattern OPENING = Pattern.compile("```(\\w*)");

    static List<CodeBlock> in(Path document) {
        List<CodeBlock> blocks = new ArrayList<>();
        List<String> lines = Repository.read(document).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher opening = OPENING.matcher(lines.get(i));
            if (opening.matches()) {
                int end = lines.subList(i + 1, lines.size()).indexOf("```") + i + 1;
                String text = String.join("\n", lines.subList(i + 1, end));
                blocks.add(new CodeBlock(document, i + 1, opening.group(1), marker(lines, i), text));
                i = end;
            }
        }
        return blocks;
    }

    private static String marker(List<String> lines, int fence) {
        Matcher marker = MARKER.matcher(fence == 0 ? "" : lines.get(fence - 1));
        return marker.matches() ? marker.group(1) : "";
    }

    @Override
    public String toString() {
        return document.getFileName() + ":" + line + " " + marker;
    }
}
