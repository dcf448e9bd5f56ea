/** The ledger's rows, read and searched. */
@NullMarked
package dev.discern.database.history;

import org.jspecify.annotations.NullMarked;
