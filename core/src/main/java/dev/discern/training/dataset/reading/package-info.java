/**
 * A folder of photos becomes a dataset: found, labelled, opened once, and listed where it fails.
 */
@NullMarked
package dev.discern.training.dataset.reading;

import org.jspecify.annotations.NullMarked;
