/** JDBC, as little of it as it takes: transactions that are repeated, values in, rows out. */
@NullMarked
package dev.discern.database.sql;

import org.jspecify.annotations.NullMarked;
