/** What became of photos, to be looked up and looked through. */
@NullMarked
package dev.discern.serving.ledger.history;

import org.jspecify.annotations.NullMarked;
