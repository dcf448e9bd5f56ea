/** What a dataset is: labelled photos, their parts, and what was left out. */
@NullMarked
package dev.discern.training.dataset;

import org.jspecify.annotations.NullMarked;
