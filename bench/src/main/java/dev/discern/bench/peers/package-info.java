/** What Discern is compared with: the same work done plainly, without Discern. */
@NullMarked
package dev.discern.bench.peers;

import org.jspecify.annotations.NullMarked;
