/** JMH benchmarks of the parts whose speed the documentation states. Nothing here is published or used by other modules. */
@NullMarked
package io.github.supercorrect.benchmarks;

import org.jspecify.annotations.NullMarked;
