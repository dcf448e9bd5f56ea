/** Accounts and the trail as files in the home folder, which only their owner may read. */
@NullMarked
package dev.discern.app.access.files;

import org.jspecify.annotations.NullMarked;
