package io.github.supercorrect.gguf.internal.write;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Merges of a byte-level BPE, and the tokens that they make of the 256 bytes. */
final class MergeTable {

    private final Set<String> tokens = new LinkedHashSet<>(ByteText.all());
    private final Map<String, Integer> ranks = new LinkedHashMap<>();
    private final int mostTokens;

    private MergeTable(int mostTokens) {
        this.mostTokens = mostTokens;
    }

    /** You get as much as {@code mostTokens} allow of: nano's merges, then those that make common words one token each. */
    static MergeTable english(int mostTokens) {
        MergeTable table = new MergeTable(mostTokens);
        lines("merges.txt").forEach(pair -> {
            int space = pair.indexOf(' ');
            table.merge(pair.substring(0, space), pair.substring(space + 1));
        });
        for (String line : lines("words.txt")) {
            Arrays.stream(line.split(" ")).forEach(table::addWord);
        }
        return table;
    }

    /** In the order in which the merges make them, the bytes first. */
    Set<String> tokens() {
        return tokens;
    }

    List<String> merges() {
        return List.copyOf(ranks.keySet());
    }

    /** As real vocabularies have it: in a sentence, at its start, and with a capital letter. */
    private void addWord(String word) {
        String capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        join(ByteText.SPACE + word);
        join(ByteText.SPACE + capital);
        join(capital);
        join(word);
    }

    /** Appends merges until the text is one token. */
    private void join(String text) {
        List<String> pieces = pieces(text);
        while (pieces.size() > 1 && merge(pieces.get(0), pieces.get(1))) {
            pieces = pieces(text);
        }
    }

    /** False if there is no room. */
    private boolean merge(String left, String right) {
        if (tokens.size() >= mostTokens && !tokens.contains(left + right)) {
            return false;
        }
        ranks.putIfAbsent(left + " " + right, ranks.size());
        tokens.add(left + right);
        return true;
    }

    /** What the tokenizer makes of a word: the merge of the lowest rank first, always. */
    List<String> pieces(String text) {
        List<String> pieces =
                new ArrayList<>(text.codePoints().mapToObj(Character::toString).toList());
        for (int at = lowest(pieces); at >= 0; at = lowest(pieces)) {
            pieces.set(at, pieces.get(at) + pieces.remove(at + 1));
        }
        return pieces;
    }

    private int lowest(List<String> pieces) {
        int best = -1;
        int bestRank = Integer.MAX_VALUE;
        for (int i = 0; i + 1 < pieces.size(); i++) {
            int rank = ranks.getOrDefault(pieces.get(i) + " " + pieces.get(i + 1), Integer.MAX_VALUE);
            if (rank < bestRank) {
                bestRank = rank;
                best = i;
            }
        }
        return best;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = MergeTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource + " is missing in the jar of supercorrect-gguf");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
