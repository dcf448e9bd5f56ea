/** Discern in a Java program of five lines. */
@NullMarked
package dev.discern.examples.library;

import org.jspecify.annotations.NullMarked;
