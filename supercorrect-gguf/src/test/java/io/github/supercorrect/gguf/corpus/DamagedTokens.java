package io.github.supercorrect.gguf.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Files whose vocabulary is wrong. */
final class DamagedTokens {

    private static final String TOKENS = "tokenizer.ggml.tokens";
    private static final String TYPES = "tokenizer.ggml.token_type";
    private static final String SCORES = "tokenizer.ggml.scores";
    private static final String MERGES = "tokenizer.ggml.merges";

    private final List<DamagedModel> kinds = new ArrayList<>();

    private DamagedTokens() {}

    static List<DamagedModel> kinds() {
        DamagedTokens damaged = new DamagedTokens();
        damaged.addLists();
        damaged.addTokens();
        damaged.addIds();
        return damaged.kinds;
    }

    private void addLists() {
        for (String key : List.of(TOKENS, TYPES, MERGES)) {
            refused("no " + key, draft -> draft.without(key));
            refused(key + " is a number", draft -> draft.u32(key, 7));
            refused(key + " is a text", draft -> draft.text(key, "a"));
            refused(key + " holds flags", draft -> draft.put(key, Draft.ARRAY, flags(TinyModel.TOKENS)));
        }
        refused(TOKENS + " holds numbers", draft -> draft.put(TOKENS, Draft.ARRAY, types(TinyModel.TOKENS, 1)));
        refused(TYPES + " holds texts", draft -> draft.key(TYPES).value = Draft.texts(TinyModel.tokens()));
        refused(
                TYPES + " holds unsigned numbers",
                draft ->
                        draft.put(TYPES, Draft.ARRAY, Draft.ints(Draft.U32, Collections.nCopies(TinyModel.TOKENS, 1))));
        refused("one type less than tokens", draft -> draft.put(TYPES, Draft.ARRAY, types(TinyModel.TOKENS - 1, 1)));
        refused("no types", draft -> draft.put(TYPES, Draft.ARRAY, types(0, 1)));
        refused(SCORES + " is a number", draft -> draft.u32(SCORES, 7));
        refused(SCORES + " holds texts", draft -> draft.put(SCORES, Draft.ARRAY, Draft.texts(TinyModel.tokens())));
        refused("one score", draft -> draft.put(SCORES, Draft.ARRAY, types(1, 1)));
        refused("SentencePiece without scores", draft -> draft.text("tokenizer.ggml.model", "llama"));
        refused("an unknown tokenizer", draft -> draft.text("tokenizer.ggml.model", "abacus"));
        harmless("an unknown way to split", draft -> draft.text("tokenizer.ggml.pre", "abacus"));
        harmless("no way to split", draft -> draft.without("tokenizer.ggml.pre"));
        harmless("no merges in the list", draft -> draft.put(MERGES, Draft.ARRAY, Draft.texts(List.of())));
        harmless("empty merges", draft -> draft.put(MERGES, Draft.ARRAY, Draft.texts(Collections.nCopies(9, ""))));
        harmless("merges of one part", draft -> draft.put(MERGES, Draft.ARRAY, Draft.texts(List.of("ab", "c"))));
    }

    private void addTokens() {
        refused("one token less than rows", draft -> tokens(draft, tokens -> tokens.subList(0, tokens.size() - 1)));
        refused("ten tokens", draft -> tokens(draft, tokens -> tokens.subList(0, 10)));
        refused("no tokens", draft -> tokens(draft, tokens -> List.of()));
        refused("one token more than rows", draft -> tokens(draft, tokens -> with(tokens, tokens.size(), "more")));
        refused("two equal tokens", draft -> tokens(draft, tokens -> replaced(tokens, 300, tokens.get(301))));
        refused(
                "two tokens equal up to a zero byte",
                draft -> tokens(draft, tokens -> replaced(tokens, 300, tokens.get(301) + "\0x")));
        refused("all tokens equal", draft -> tokens(draft, tokens -> Collections.nCopies(tokens.size(), "a")));
        harmless("an empty token", draft -> tokens(draft, tokens -> replaced(tokens, 300, "")));
        harmless("a token of 100 kB", draft -> tokens(draft, tokens -> replaced(tokens, 300, "a".repeat(100_000))));
        refused(
                "a token beyond the file",
                draft -> draft.key(TOKENS).value = Draft.join(
                        Draft.bytes32(Draft.TEXT), Draft.bytes64(TinyModel.TOKENS), Draft.bytes64(1L << 40)));
        refused(
                "a control token of 2,000 characters",
                draft -> tokens(draft, tokens -> replaced(tokens, tokens.size() - 1, "<" + "x".repeat(2000) + ">")));
        harmless("nothing but control tokens", draft -> draft.put(TYPES, Draft.ARRAY, types(TinyModel.TOKENS, 3)));
        harmless("unknown token types", draft -> draft.put(TYPES, Draft.ARRAY, types(TinyModel.TOKENS, 77)));
        harmless("no control tokens", draft -> draft.put(TYPES, Draft.ARRAY, types(TinyModel.TOKENS, 1)));
    }

    private void addIds() {
        for (String name : List.of("bos", "eos", "eot", "padding")) {
            harmless("the " + name + " token is not there", draft -> draft.u32(key(name), TinyModel.TOKENS));
            harmless("the " + name + " token is -1", draft -> draft.u32(key(name), -1));
        }
        harmless("no end of text", draft -> draft.without(key("eos")).without(key("eot")));
        harmless("a beginning without its token", draft -> draft.without(key("bos"))
                .put("tokenizer.ggml.add_bos_token", Draft.BOOL, new byte[] {1}));
    }

    private static String key(String name) {
        return "tokenizer.ggml." + name + "_token_id";
    }

    /** Changes the tokens and keeps as many types. */
    private static void tokens(Draft draft, UnaryOperator<List<String>> change) {
        List<String> changed = change.apply(TinyModel.tokens());
        draft.put(TOKENS, Draft.ARRAY, Draft.texts(changed));
        byte[] whole = draft.key(TYPES).value;
        List<Integer> types = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            types.add(i < TinyModel.TOKENS ? (int) whole[12 + 4 * i] : 1);
        }
        draft.put(TYPES, Draft.ARRAY, Draft.ints(Draft.I32, types));
    }

    private static List<String> replaced(List<String> tokens, int index, String token) {
        List<String> changed = new ArrayList<>(tokens);
        changed.set(index, token);
        return changed;
    }

    private static List<String> with(List<String> tokens, int index, String token) {
        List<String> changed = new ArrayList<>(tokens);
        changed.add(index, token);
        return changed;
    }

    private static byte[] types(int count, int type) {
        return Draft.ints(Draft.I32, Collections.nCopies(count, type));
    }

    private static byte[] flags(int count) {
        return Draft.join(Draft.bytes32(Draft.BOOL), Draft.bytes64(count), new byte[count]);
    }

    private void refused(String name, Consumer<Draft> change) {
        kinds.add(new DamagedModel(
                name, false, () -> TinyModel.draft().change(change).bytes()));
    }

    private void harmless(String name, Consumer<Draft> change) {
        kinds.add(new DamagedModel(
                name, true, () -> TinyModel.draft().change(change).bytes()));
    }
}
