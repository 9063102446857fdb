package io.github.supercorrect.gguf.internal.hub;

import java.time.Duration;

/**
 * How long a server is waited for, and how often it is asked.
 *
 * @param silence at most until a connection stands, until an answer begins, and between two pieces of it
 * @param firstPause before the second try; each later pause is twice as long
 * @param longestPause whatever a server asks for
 * @param tries in a row that bring nothing
 * @param connections for one file, however much each brings
 */
public record Patience(Duration silence, Duration firstPause, Duration longestPause, int tries, int connections) {

    /** Five minutes is the window of the hub's rate limits. */
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(30), Duration.ofMillis(500), Duration.ofMinutes(5), 6, 500);

    /** The same, with another wait for a server that is silent. */
    public Patience silence(Duration other) {
        return new Patience(other, firstPause, longestPause, tries, connections);
    }

    /** The same, with another first pause. */
    public Patience firstPause(Duration other) {
        return new Patience(silence, other, longestPause, tries, connections);
    }
}
