/** Contracts of the ledger's ports, a ledger in memory that keeps them, and results to record. */
@NullMarked
package dev.discern.testkit.ledger;

import org.jspecify.annotations.NullMarked;
