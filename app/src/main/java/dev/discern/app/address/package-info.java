/** Fetches photos by their addresses, from nowhere but where it may. */
@NullMarked
package dev.discern.app.address;

import org.jspecify.annotations.NullMarked;
