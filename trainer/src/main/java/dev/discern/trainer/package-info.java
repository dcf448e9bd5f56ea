/** The two architectures: a small network from scratch, and a head on a frozen backbone. */
@NullMarked
package dev.discern.trainer;

import org.jspecify.annotations.NullMarked;
