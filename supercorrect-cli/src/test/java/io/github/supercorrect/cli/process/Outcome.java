package io.github.supercorrect.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a process ended.
 *
 * @param exitCode its exit code
 * @param out standard output
 * @param err standard error
 */
record Outcome(int exitCode, String out, String err) {
    Outcome hasExitCode(int expected) {
        assertThat(exitCode).as("exit code, with standard error: %s", err).isEqualTo(expected);
        return this;
    }

    Outcome hasNoOutput() {
        assertThat(out).isEmpty();
        return this;
    }

    Outcome hasErrorLines(int least, int most) {
        assertThat(err.lines()).hasSizeBetween(least, most);
        assertThat(err).doesNotContain("\tat ").doesNotContain("WARNING");
        return this;
    }
}
