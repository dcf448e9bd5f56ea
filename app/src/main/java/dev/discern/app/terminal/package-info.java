/** Whom a command talks to, and how answers, figures and progress read there. */
@NullMarked
package dev.discern.app.terminal;

import org.jspecify.annotations.NullMarked;
