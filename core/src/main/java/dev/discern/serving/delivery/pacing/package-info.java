/** When somebody may be told: not too often, not at night, or all at once at fixed times. */
@NullMarked
package dev.discern.serving.delivery.pacing;

import org.jspecify.annotations.NullMarked;
