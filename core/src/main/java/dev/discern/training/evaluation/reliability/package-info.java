/** Whether probabilities mean what they say: of answers called 90 % sure, 90 % are right. */
@NullMarked
package dev.discern.training.evaluation.reliability;

import org.jspecify.annotations.NullMarked;
