/** Items as rows, for jobs and for the ledger alike. */
@NullMarked
package dev.discern.database.item;

import org.jspecify.annotations.NullMarked;
