/** Why a photo got its answer: a heat map, and the known photos that it resembles. */
@NullMarked
package dev.discern.inference.explanation;

import org.jspecify.annotations.NullMarked;
