/** Figures taken in turn, and the table that shows them. */
@NullMarked
package dev.discern.bench.figures;

import org.jspecify.annotations.NullMarked;
