/** Two models on the same photos: whether one is better, or these photos cannot tell. */
@NullMarked
package dev.discern.training.evaluation.comparison;

import org.jspecify.annotations.NullMarked;
