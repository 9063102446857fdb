package io.github.supercorrect.evaluation.dataset;

/**
 * A line of a data set that holds no problem with an answer.
 *
 * @param number from 1
 * @param reason what is wrong with it
 */
public record BadLine(long number, String reason) {}
