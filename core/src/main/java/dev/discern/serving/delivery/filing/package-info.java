/** A photo's copy under a name that says what it is, never over another's. */
@NullMarked
package dev.discern.serving.delivery.filing;

import org.jspecify.annotations.NullMarked;
