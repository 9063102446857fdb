/**
 * Runs shown to people: one content, written as Markdown, as JSON or as one HTML page that needs nothing else. Nothing is counted
 * here that {@code metric} has not counted.
 */
@NullMarked
package io.github.supercorrect.evaluation.report;

import org.jspecify.annotations.NullMarked;
