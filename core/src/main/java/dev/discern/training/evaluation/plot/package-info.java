/**
 * Plots of what an evaluation found, as SVG that is styled by classes only and readable as text.
 */
@NullMarked
package dev.discern.training.evaluation.plot;

import org.jspecify.annotations.NullMarked;
