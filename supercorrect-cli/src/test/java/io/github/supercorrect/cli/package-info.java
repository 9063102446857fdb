/** Tests of the command line: in this JVM with a scripted model, and as processes with the packaged jar (IT). */
@NullMarked
package io.github.supercorrect.cli;

import org.jspecify.annotations.NullMarked;
