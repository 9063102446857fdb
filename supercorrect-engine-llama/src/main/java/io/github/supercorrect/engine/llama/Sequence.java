package io.github.supercorrect.engine.llama;

/** One sequence of the context, with what the cache holds of it. */
final class Sequence {

    private final int id;
    private final Cells.Row row;
    private final TokenList tokens = new TokenList();

    Sequence(int id, Cells.Row row) {
        this.id = id;
        this.row = row;
    }

    int id() {
        return id;
    }

    Cells.Row row() {
        return row;
    }

    /** The computed tokens, from position 0 on. */
    TokenList tokens() {
        return tokens;
    }

    int length() {
        return tokens.size();
    }
}
