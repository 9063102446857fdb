package io.github.supercorrect.gguf.doctor;

/** How bad a finding is. */
public enum Severity {
    /** Something does not work until it is mended. */
    ERROR,
    /** It works, but slower or with less than it could. */
    WARNING,
    /** Good to know. */
    NOTE
}
