/**
 * What happens while a problem is being solved, as events for a stream and as calls on a listener. Both are open: new
 * kinds come later, and code that does not know them keeps working.
 */
@NullMarked
package io.github.supercorrect.core.event;

import org.jspecify.annotations.NullMarked;
