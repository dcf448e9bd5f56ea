/** Answers beside the truth, photo by photo. */
@NullMarked
package dev.discern.training.evaluation.judging;

import org.jspecify.annotations.NullMarked;
