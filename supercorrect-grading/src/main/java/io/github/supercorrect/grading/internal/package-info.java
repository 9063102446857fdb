/** What the graders share and nobody else sees. */
@NullMarked
package io.github.supercorrect.grading.internal;

import org.jspecify.annotations.NullMarked;
