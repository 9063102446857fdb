/**
 * Reading and writing of JSON text and of typed fields in parsed JSON. Not exported: Jackson stays inside. The documented
 * forms themselves stand with their types.
 */
@NullMarked
package io.github.supercorrect.core.internal.json;

import org.jspecify.annotations.NullMarked;
