/** Notices to their sinks: again when that fails, and one sink never holds up another. */
@NullMarked
package dev.discern.serving.delivery.courier;

import org.jspecify.annotations.NullMarked;
