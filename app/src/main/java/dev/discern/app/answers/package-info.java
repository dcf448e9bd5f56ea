/** Answers and refusals as JSON and in words: the same over REST, on pages, in the terminal. */
@NullMarked
package dev.discern.app.answers;

import org.jspecify.annotations.NullMarked;
