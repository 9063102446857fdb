package io.github.supercorrect.grading.math;

/** The functions that the parser knows. Later versions may add constants. */
public enum Function {
    SIN,
    COS,
    TAN,
    COT,
    SEC,
    CSC,
    ARCSIN,
    ARCCOS,
    ARCTAN,
    ARCCOT,
    SINH,
    COSH,
    TANH,
    EXP,
    LN,
    /** One argument: base ten. Two: {@code \log_b x} has the base first. */
    LOG,
    ABS,
    FLOOR,
    CEILING,
    FACTORIAL,
    DOUBLE_FACTORIAL,
    BINOMIAL,
    GCD,
    LCM,
    MIN,
    MAX,
    /** {@code a \bmod b}. */
    MOD,
    /** {@code \pmod b}, which stands behind a congruence: one argument. */
    MODULUS,
    SIGN,
    RE,
    IM,
    ARG,
    /** {@code \overline{z}} of one letter. */
    CONJUGATE,
    DETERMINANT
}
