/** The one family of refusals: a code, a sentence that names the remedy, and the facts. */
@NullMarked
package dev.discern.refusal;

import org.jspecify.annotations.NullMarked;
