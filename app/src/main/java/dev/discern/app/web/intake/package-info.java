/** Lets photos in from a request: counted, in time, a few at once. */
@NullMarked
package dev.discern.app.web.intake;

import org.jspecify.annotations.NullMarked;
