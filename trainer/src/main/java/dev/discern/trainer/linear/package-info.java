/** Heads without a hidden layer: a convex problem, solved to the end in plain Java. */
@NullMarked
package dev.discern.trainer.linear;

import org.jspecify.annotations.NullMarked;
