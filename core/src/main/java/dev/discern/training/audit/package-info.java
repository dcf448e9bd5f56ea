/** A folder of photos is checked before anything is learnt from it: copies, oddities, balance. */
@NullMarked
package dev.discern.training.audit;

import org.jspecify.annotations.NullMarked;
