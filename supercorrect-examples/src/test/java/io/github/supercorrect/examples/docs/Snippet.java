package io.github.supercorrect.examples.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A tagged region of a source file; regions of the same tag are put together. */
final class Snippet {
    private Snippet() {}

    /**
     * You get the text of a snippet, moved to the left margin.
     *
     * @param marker {@code File.java#tag}
     */
    static String text(String marker) {
        String file = marker.substring(0, marker.indexOf('#'));
        String tag = marker.substring(marker.indexOf('#') + 1);
        List<Path> sources = Repository.snippetSources().stream()
                .filter(path -> path.endsWith(file))
                .toList();
        if (sources.size() != 1) {
            throw new AssertionError("There must be one source file " + file + "; there are " + sources + ".");
        }
        List<String> lines = region(Repository.read(sources.get(0)).lines().toList(), tag);
        if (lines.isEmpty()) {
            throw new AssertionError(file + " has no region tag::" + tag + ".");
        }
        return String.join("\n", lines).stripIndent().strip();
    }

    private static List<String> region(List<String> lines, String tag) {
        List<String> region = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            String comment = line.strip();
            if (comment.equals("// tag::" + tag)) {
                inside = true;
            } else if (comment.equals("// end::" + tag)) {
                inside = false;
            } else if (inside && !comment.startsWith("// tag::") && !comment.startsWith("// end::")) {
                region.add(line);
            }
        }
        return region;
    }
}
