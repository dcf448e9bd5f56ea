/** Jobs and items in the database. */
@NullMarked
package dev.discern.database.job;

import org.jspecify.annotations.NullMarked;
