/** Telling other programs: CloudEvents over HTTP, signed, and never to where nobody meant to. */
@NullMarked
package dev.discern.app.webhook;

import org.jspecify.annotations.NullMarked;
