/** What trainings came to, and where the trials stand by it. */
@NullMarked
package dev.discern.training.tuning.board;

import org.jspecify.annotations.NullMarked;
