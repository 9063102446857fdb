package io.github.supercorrect.grading.answer;

/**
 * Words in a text that announce an answer.
 *
 * @param start where they begin
 * @param end where what they announce begins
 * @param last whether they call it the final answer
 * @param cell whether it stands in the cell of a table
 * @param detour whether other words stand within, so that it may be an accident
 */
record Phrase(int start, int end, boolean last, boolean cell, boolean detour) {}
