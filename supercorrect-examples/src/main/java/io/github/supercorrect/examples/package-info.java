/**
 * Programs that show how to embed SuperCorrect, each with a {@code main} of its own. They use the public types only, as an
 * application would; nothing here is part of the library. Tests run each of them and check what it prints.
 */
@NullMarked
package io.github.supercorrect.examples;

import org.jspecify.annotations.NullMarked;
