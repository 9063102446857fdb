package io.github.supercorrect.benchmarks.peers;

/** A peer cannot be measured; the message says why in one line. */
final class PeerFailure extends Exception {

    private static final long serialVersionUID = 1;

    PeerFailure(String message) {
        super(message);
    }
}
