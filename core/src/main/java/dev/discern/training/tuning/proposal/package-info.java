/** What to try next, given what was found so far. */
@NullMarked
package dev.discern.training.tuning.proposal;

import org.jspecify.annotations.NullMarked;
