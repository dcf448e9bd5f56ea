/** How well scores put the photos of a label before the others, whatever the threshold. */
@NullMarked
package dev.discern.training.evaluation.ranking;

import org.jspecify.annotations.NullMarked;
