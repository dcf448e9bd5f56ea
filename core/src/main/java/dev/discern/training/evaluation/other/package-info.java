/** What a model makes of photos that are none of its own. */
@NullMarked
package dev.discern.training.evaluation.other;

import org.jspecify.annotations.NullMarked;
