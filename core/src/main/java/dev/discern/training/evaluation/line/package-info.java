/** From a folder of photos to what is known of a model, or of two. */
@NullMarked
package dev.discern.training.evaluation.line;

import org.jspecify.annotations.NullMarked;
