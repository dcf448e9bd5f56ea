/** The ledger's rows and their chain. */
@NullMarked
package dev.discern.database.ledger;

import org.jspecify.annotations.NullMarked;
