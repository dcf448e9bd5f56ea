/** How a model's scores become answers, fitted on photos that it has not learnt from. */
@NullMarked
package dev.discern.training.calibration;

import org.jspecify.annotations.NullMarked;
