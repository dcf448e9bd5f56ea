/** Which photos show the same picture, turned, scaled, saved again or brightened. */
@NullMarked
package dev.discern.training.audit.likeness;

import org.jspecify.annotations.NullMarked;
