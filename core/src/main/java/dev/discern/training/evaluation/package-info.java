/** How good a model is on photos it has never seen, and how sure we can be of that. */
@NullMarked
package dev.discern.training.evaluation;

import org.jspecify.annotations.NullMarked;
