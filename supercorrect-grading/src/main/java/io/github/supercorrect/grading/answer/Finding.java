package io.github.supercorrect.grading.answer;

/** What one rule found: the place as written, and the answer in it (never blank). */
record Finding(String raw, String value) {}
