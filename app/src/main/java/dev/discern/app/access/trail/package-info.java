/** Who did what: an append-only account of logins and of what people changed. */
@NullMarked
package dev.discern.app.access.trail;

import org.jspecify.annotations.NullMarked;
