package io.github.supercorrect.cli.view;

/** How a heading looks: plain, or coloured for a terminal (ECMA-48 sequences). */
enum Style {
    HEADING("\u001B[1m"),
    KEY("\u001B[33m"),
    FAULT("\u001B[31m"),
    ANSWER("\u001B[1;32m");

    private static final String RESET = "\u001B[0m";

    private final String start;

    Style(String start) {
        this.start = start;
    }

    String apply(String text, boolean colour) {
        return colour ? start + text + RESET : text;
    }
}
