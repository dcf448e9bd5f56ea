/** What a trainer is asked and what it gives back. */
@NullMarked
package dev.discern.training.trainer;

import org.jspecify.annotations.NullMarked;
