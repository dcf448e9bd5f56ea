/** Photos in memory at their working size, and the varied views that training sees of them. */
@NullMarked
package dev.discern.trainer.photos;

import org.jspecify.annotations.NullMarked;
