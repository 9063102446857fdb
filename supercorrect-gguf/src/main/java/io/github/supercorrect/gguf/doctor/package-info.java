/**
 * A look at this machine and installation that a user can paste into a bug report; {@link io.github.supercorrect.gguf.doctor.Doctor} is
 * the door. Nothing private stands in it, and nothing is sent anywhere. Each section of the page has a class of its own, which only
 * looks; the canary is the one that runs something.
 */
@NullMarked
package io.github.supercorrect.gguf.doctor;

import org.jspecify.annotations.NullMarked;
