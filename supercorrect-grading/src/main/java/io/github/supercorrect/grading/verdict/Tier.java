package io.github.supercorrect.grading.verdict;

/** What decided a comparison, from the cheapest to the dearest. Later versions may add constants. */
public enum Tier {
    /** A limit on length, nesting or operations. */
    LIMIT,
    /** The texts themselves, without what only concerns type-setting; also answers in words and letters of options. */
    STRING,
    /** Numbers: exact ones, or a correctly rounded one. */
    NUMERIC,
    /** The form: lists, tuples, intervals, matrices, equations and their parts. */
    STRUCTURE,
    /** The values of expressions: modular evaluation, many digits, samples. */
    SYMBOLIC
}
