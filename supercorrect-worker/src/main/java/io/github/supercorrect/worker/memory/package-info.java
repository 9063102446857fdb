/**
 * How much main memory a process may take, and what limits it: the machine, a control group, or a limit of the process itself.
 * Both ends ask: the application before it starts a worker and after one died, the worker before it loads. Only reads; nothing
 * of engines and models.
 */
@NullMarked
package io.github.supercorrect.worker.memory;

import org.jspecify.annotations.NullMarked;
