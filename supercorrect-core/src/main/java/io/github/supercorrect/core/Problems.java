package io.github.supercorrect.core;

import io.github.supercorrect.core.error.InvalidInputException;

/** What a problem may be: anything but nothing, and whole characters. */
final class Problems {
    private Problems() {}

    static String checked(String problem) {
        if (problem.isBlank()) {
            throw new InvalidInputException("problem is empty; give the text of a problem.");
        }
        for (int i = 0; i < problem.length(); i++) {
            if (Character.isSurrogate(problem.charAt(i))) {
                if (i + 1 == problem.length() || !Character.isSurrogatePair(problem.charAt(i), problem.charAt(i + 1))) {
                    throw new InvalidInputException("problem has half a surrogate pair at offset " + i
                            + ", which is no character; decode the text again, or leave it out.");
                }
                i++;
            }
        }
        return problem;
    }
}
