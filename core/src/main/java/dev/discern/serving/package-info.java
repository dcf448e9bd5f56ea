/** Work in, answers out: what happens to a photo between its arrival and its delivery. */
@NullMarked
package dev.discern.serving;

import org.jspecify.annotations.NullMarked;
