/** Scores in, an answer that admits doubt out. */
@NullMarked
package dev.discern.inference.decision;

import org.jspecify.annotations.NullMarked;
