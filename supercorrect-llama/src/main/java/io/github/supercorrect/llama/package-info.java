/**
 * llama.cpp from Java: models, contexts, batches and samplers as objects that own what they hold, over a hand-written JavaCPP
 * mapping. Knows nothing of mathematics, requests or scheduling. A closed object refuses its methods with an exception: no null
 * and no freed address ever reaches native code.
 */
@NullMarked
package io.github.supercorrect.llama;

import org.jspecify.annotations.NullMarked;
