/** A folder of labelled photos, read, checked and split. */
@NullMarked
package dev.discern.training.dataset;

import org.jspecify.annotations.NullMarked;
