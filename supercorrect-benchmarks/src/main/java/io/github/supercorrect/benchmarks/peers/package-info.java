/**
 * Measures the engine against its peers, de.kherud:llama and node-llama-cpp, on the same file, in turn, each in a process of its
 * own. {@link io.github.supercorrect.benchmarks.peers.PeerRunner} is the program to start.
 */
@NullMarked
package io.github.supercorrect.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
