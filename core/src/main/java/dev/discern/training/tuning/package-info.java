/** Tries settings side by side, drops the weak early, and says which are best and why. */
@NullMarked
package dev.discern.training.tuning;

import org.jspecify.annotations.NullMarked;
