/**
 * The one exception tree. Each leaf is one thing that a caller can act on; all are unchecked. Nothing else lives here:
 * cut-off and unparsable model outputs are results ({@code Solution} says so), not exceptions.
 */
@NullMarked
package io.github.supercorrect.core.error;

import org.jspecify.annotations.NullMarked;
