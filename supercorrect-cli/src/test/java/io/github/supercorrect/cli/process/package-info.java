/** Tests that start the packaged command as a user would. */
@NullMarked
package io.github.supercorrect.cli.process;

import org.jspecify.annotations.NullMarked;
