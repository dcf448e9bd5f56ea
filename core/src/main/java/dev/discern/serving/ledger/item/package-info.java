/** What one photo on its way is called, and where it stands. */
@NullMarked
package dev.discern.serving.ledger.item;

import org.jspecify.annotations.NullMarked;
