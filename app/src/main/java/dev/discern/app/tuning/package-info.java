/** Journals of searches on disk, under the home. */
@NullMarked
package dev.discern.app.tuning;

import org.jspecify.annotations.NullMarked;
