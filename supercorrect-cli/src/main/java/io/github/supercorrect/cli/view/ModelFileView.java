package io.github.supercorrect.cli.view;

import io.github.supercorrect.cli.console.Terminal;
import io.github.supercorrect.gguf.GgufFile;
import io.github.supercorrect.gguf.GgufFile.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What a model file is, for people. */
public final class ModelFileView {
    private static final String NONE = "none";

    private final GgufFile file;
    private final List<String> lines = new ArrayList<>();

    private ModelFileView(GgufFile file) {
        this.file = file;
    }

    /** You get the lines, with those of the tensors if they are wanted. */
    public static List<String> lines(GgufFile file, boolean tensors) {
        ModelFileView view = new ModelFileView(file);
        view.describeModel();
        view.describeText();
        view.describeFile();
        if (tensors) {
            file.tensors().forEach(tensor -> view.lines.add(line(tensor)));
        }
        return view.lines;
    }

    private void describeModel() {
        add("name", file.name().orElse(NONE));
        add("architecture", file.architecture());
        add("parameters", Magnitude.inWords(file.parameters()) + " (" + file.parameters() + ")");
        add("quantisation", file.quantisation() + " (" + types() + ")");
        add("context", file.contextLength() + " tokens");
        add(
                "layers",
                file.blockCount() + ", width " + file.embeddingLength() + ", inner width " + file.feedForwardLength());
        add(
                "heads",
                file.headCount() + " of " + file.headLength() + " numbers, " + file.headCountKv()
                        + " of keys and values");
        add(
                "KV cache",
                file.kvBytesPerToken() + " bytes per token (F16), "
                        + Magnitude.ofBytes((double) file.kvBytesPerToken() * file.contextLength())
                        + " for the whole context");
    }

    private void describeText() {
        add("vocabulary", file.vocabularySize() + " tokens");
        add(
                "tokenizer",
                file.tokenizer() + file.tokenizerPre().map(pre -> ", " + pre).orElse(""));
        add(
                "special tokens",
                "begin of text " + id(file.beginOfText()) + ", end of text " + id(file.endOfText()) + ", end of turn "
                        + id(file.endOfTurn()));
        add(
                "chat format",
                file.chatFormat().orElse("unknown") + ", "
                        + file.chatTemplate()
                                .map(text -> "template of " + text.length() + " characters")
                                .orElse("no template"));
    }

    private void describeFile() {
        add(
                "file",
                Magnitude.ofBytes((double) file.size()) + " (" + file.size() + " bytes), GGUF version "
                        + file.version());
        add("header SHA-256", file.headerHash());
        add("tensors", String.valueOf(file.tensors().size()));
        add("runs here", file.obstacle().map(reason -> "no: it " + reason).orElse("yes"));
    }

    private String types() {
        return file.bytesByType().entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + Magnitude.ofBytes(entry.getValue().doubleValue()))
                .collect(Collectors.joining(", "));
    }

    private static String id(OptionalInt id) {
        return id.isPresent() ? String.valueOf(id.getAsInt()) : NONE;
    }

    private void add(String label, String value) {
        lines.add(oneLine(String.format(Locale.ROOT, "%-16s%s", label, value)));
    }

    private static String line(Tensor tensor) {
        String shape = tensor.dimensions().stream().map(String::valueOf).collect(Collectors.joining(" x "));
        return oneLine(String.format(
                Locale.ROOT,
                "  %-32s %-8s %-20s %12d bytes at %d",
                tensor.name(),
                tensor.type(),
                shape,
                tensor.bytes(),
                tensor.offset()));
    }

    /** A name in a file may hold anything. */
    private static String oneLine(String text) {
        return Terminal.harmless(text).replace('\n', ' ').replace('\t', ' ');
    }
}
