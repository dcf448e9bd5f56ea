/** What a cellar and a queue promise, and hand-written ones that keep it in memory. */
@NullMarked
package dev.discern.testkit.serving;

import org.jspecify.annotations.NullMarked;
