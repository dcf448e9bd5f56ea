/** The same model on photos of one kind and another: small and large, upright and turned. */
@NullMarked
package dev.discern.training.evaluation.slice;

import org.jspecify.annotations.NullMarked;
