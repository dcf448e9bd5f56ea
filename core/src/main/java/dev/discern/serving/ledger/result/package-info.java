/** What a worker says became of an item. */
@NullMarked
package dev.discern.serving.ledger.result;

import org.jspecify.annotations.NullMarked;
