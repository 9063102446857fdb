/**
 * The process's surroundings: UTF-8 streams whatever the locale, the terminal, the bytes of the arguments. Nothing here knows
 * a command or a solution.
 */
@NullMarked
package io.github.supercorrect.cli.console;

import org.jspecify.annotations.NullMarked;
