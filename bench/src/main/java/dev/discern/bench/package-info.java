/** How fast Discern is: ratios to peers and ceilings, taken in one run and shown in one table. */
@NullMarked
package dev.discern.bench;

import org.jspecify.annotations.NullMarked;
