/** The examinations behind the doctor, one class for each section of its page. They only look; the canary is the one that runs something. */
@NullMarked
package io.github.supercorrect.gguf.internal.doctor;

import org.jspecify.annotations.NullMarked;
