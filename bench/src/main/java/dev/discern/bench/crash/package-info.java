/** Kills Discern again and again while it works, and counts what came of it. */
@NullMarked
package dev.discern.bench.crash;

import org.jspecify.annotations.NullMarked;
