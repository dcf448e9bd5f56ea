/** A real browser, and what it asked for and complained of. */
@NullMarked
package dev.discern.testkit.browser;

import org.jspecify.annotations.NullMarked;
