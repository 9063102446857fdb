package io.github.supercorrect.cli;

/** What the exit codes mean, for every command. */
final class ExitCode {
    /** Yes: an answer that is whole; parsed. */
    static final int YES = 0;
    /** A negative result: no answer, cut off, bad lines. */
    static final int NO = 1;
    /** The command line or its input is not as it must be. */
    static final int USAGE = 2;
    /** The model or its engine is not available. */
    static final int UNAVAILABLE = 3;
    /** Ctrl-C, as shells count: 128 and the number of SIGINT. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
