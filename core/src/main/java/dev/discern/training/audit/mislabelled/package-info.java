/** Labels that are probably wrong, by what models say that have not learnt from the photo. */
@NullMarked
package dev.discern.training.audit.mislabelled;

import org.jspecify.annotations.NullMarked;
