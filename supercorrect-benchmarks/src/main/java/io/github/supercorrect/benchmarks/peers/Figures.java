package io.github.supercorrect.benchmarks.peers;

import java.util.LinkedHashMap;
import java.util.Map;

/** All that was measured, by piece and peer. */
final class Figures {

    private final Map<String, Sample> samples = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> peers = new LinkedHashMap<>();
    private final Map<String, String> remarks = new LinkedHashMap<>();

    void add(String piece, String peer, double value) {
        samples.computeIfAbsent(piece + " " + peer, key -> new Sample()).add(value);
    }

    /** Empty if nothing was measured. */
    Sample sample(String piece, String peer) {
        return samples.getOrDefault(piece + " " + peer, new Sample());
    }

    /** CPU and wall seconds of an answer, divided by a number of tokens. */
    void addTimes(String piece, String peer, Map<String, String> answer, double tokens) {
        add(piece + " cpu", peer, number(answer, "cpu") / tokens);
        add(piece + " wall", peer, number(answer, "wall") / tokens);
    }

    /** What a peer says of itself. */
    void describe(String peer, Map<String, String> hello) {
        peers.putIfAbsent(peer, hello);
    }

    Map<String, Map<String, String>> peers() {
        return peers;
    }

    /** The last words on something, for example how many tokens a prompt has. */
    void remark(String about, String text) {
        remarks.put(about, text);
    }

    Map<String, String> remarks() {
        return remarks;
    }

    static double number(Map<String, String> answer, String field) {
        String value = answer.get(field);
        if (value == null) {
            throw new IllegalArgumentException("There is no " + field + " in " + answer);
        }
        return Double.parseDouble(value);
    }
}
