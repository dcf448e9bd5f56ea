/** The learning line: read, split, train, evaluate, register, promote. */
@NullMarked
package dev.discern.training;

import org.jspecify.annotations.NullMarked;
