package io.github.supercorrect.evaluation.report;

/** A picture of figures that also stand in a table. */
interface Chart {
    /** One line that says what is seen. */
    String caption();

    /** The picture as an element of a page. */
    String svg();
}
