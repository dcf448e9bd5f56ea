/** Notices in the database: written with their result, claimed, settled. */
@NullMarked
package dev.discern.database.notice;

import org.jspecify.annotations.NullMarked;
