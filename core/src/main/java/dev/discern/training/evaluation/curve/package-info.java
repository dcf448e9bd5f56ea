/** How a recipe gets better with the number of photos it learns from. */
@NullMarked
package dev.discern.training.evaluation.curve;

import org.jspecify.annotations.NullMarked;
