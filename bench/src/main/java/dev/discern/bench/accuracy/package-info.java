/** How good the models are on real photos: the table of results, made by one command. */
@NullMarked
package dev.discern.bench.accuracy;

import org.jspecify.annotations.NullMarked;
