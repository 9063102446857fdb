/**
 * The JSON form that results and events share. Values here are plain maps, lists, strings, numbers, booleans and null, so
 * that any JSON library can write them.
 */
@NullMarked
package io.github.supercorrect.core.json;

import org.jspecify.annotations.NullMarked;
