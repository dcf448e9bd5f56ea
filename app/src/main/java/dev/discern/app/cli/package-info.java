/** The command line: each command translates, calls the core once, and translates back. */
@NullMarked
package dev.discern.app.cli;

import org.jspecify.annotations.NullMarked;
