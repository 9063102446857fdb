package io.github.supercorrect.grading.internal.value;

import org.jspecify.annotations.Nullable;

/**
 * A complex number.
 *
 * @param imaginary null if it is surely 0
 */
record Complex<R>(R real, @Nullable R imaginary) {

    R imaginaryOr(R zero) {
        return imaginary == null ? zero : imaginary;
    }
}
