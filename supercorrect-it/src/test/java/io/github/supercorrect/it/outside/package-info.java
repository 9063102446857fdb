/**
 * The published modules in other people's projects: the projects of {@code src/it}, built against the file repository, are
 * run as processes of their own. Only what such a project can see is looked at; nothing here calls the library itself.
 */
@NullMarked
package io.github.supercorrect.it.outside;

import org.jspecify.annotations.NullMarked;
