/** The program: its main class. */
@NullMarked
package dev.discern.app;

import org.jspecify.annotations.NullMarked;
