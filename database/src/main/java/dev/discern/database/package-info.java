/** The database behind the ledger's ports: opened, migrated, pooled. */
@NullMarked
package dev.discern.database;

import org.jspecify.annotations.NullMarked;
