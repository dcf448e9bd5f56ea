/**
 * Typed settings from one file, the command line and the environment; an unknown key stops the
 * start.
 */
@NullMarked
package dev.discern.app.config;

import org.jspecify.annotations.NullMarked;
