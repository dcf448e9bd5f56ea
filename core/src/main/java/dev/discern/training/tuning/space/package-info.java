/** What may be tried: the settings that are searched, and their values. */
@NullMarked
package dev.discern.training.tuning.space;

import org.jspecify.annotations.NullMarked;
