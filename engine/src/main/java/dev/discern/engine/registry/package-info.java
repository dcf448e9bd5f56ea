/** Model versions on disk: added whole, promoted one at a time, never changed. */
@NullMarked
package dev.discern.engine.registry;

import org.jspecify.annotations.NullMarked;
