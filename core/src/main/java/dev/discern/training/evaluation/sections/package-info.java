/** An evaluation as the sections of a page, and all of them as a page of their own. */
@NullMarked
package dev.discern.training.evaluation.sections;

import org.jspecify.annotations.NullMarked;
