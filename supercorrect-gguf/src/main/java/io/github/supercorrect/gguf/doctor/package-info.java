/**
 * A look at this machine and installation that a user can paste into a bug report; {@link io.github.supercorrect.gguf.doctor.Doctor} is
 * the door. Nothing private stands in it, and nothing is sent anywhere.
 */
@NullMarked
package io.github.supercorrect.gguf.doctor;

import org.jspecify.annotations.NullMarked;
