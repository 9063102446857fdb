/** The embedded demonstration model: a file, its page, and how to get at both. */
module io.github.supercorrect.nano {
    requires static transitive org.jspecify;

    exports io.github.supercorrect.nano;
}
