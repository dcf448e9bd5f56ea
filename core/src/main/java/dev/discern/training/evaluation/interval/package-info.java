/** What can be said of a figure from so many photos: its interval. */
@NullMarked
package dev.discern.training.evaluation.interval;

import org.jspecify.annotations.NullMarked;
