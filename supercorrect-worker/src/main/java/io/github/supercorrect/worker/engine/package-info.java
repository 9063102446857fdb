/**
 * What an engine is: it loads one model file, turns a prompt into tokens and generates text. Plain values and two
 * interfaces that an engine implements. Nothing of a particular engine and nothing of the protocol may live here.
 */
@NullMarked
package io.github.supercorrect.worker.engine;

import org.jspecify.annotations.NullMarked;
