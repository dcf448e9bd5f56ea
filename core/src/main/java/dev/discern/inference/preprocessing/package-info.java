/** Pixels in, tensor out, by the contract stored in the model. */
@NullMarked
package dev.discern.inference.preprocessing;

import org.jspecify.annotations.NullMarked;
