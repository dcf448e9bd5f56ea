/** Joins ports and adapters; the only package that knows both. */
@NullMarked
package dev.discern.app.wiring;

import org.jspecify.annotations.NullMarked;
