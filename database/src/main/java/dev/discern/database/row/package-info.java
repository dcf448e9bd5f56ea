/** Results as rows, and back; what a row's hash is made of. */
@NullMarked
package dev.discern.database.row;

import org.jspecify.annotations.NullMarked;
