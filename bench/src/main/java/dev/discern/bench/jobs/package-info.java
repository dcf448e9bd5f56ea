/**
 * Many photos through a whole Discern: while it is killed, many at once, and how long one waits.
 */
@NullMarked
package dev.discern.bench.jobs;

import org.jspecify.annotations.NullMarked;
