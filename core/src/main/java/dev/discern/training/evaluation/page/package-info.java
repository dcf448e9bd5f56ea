/** An evaluation as people see it: curves, matrix and tables, and all of them as one page. */
@NullMarked
package dev.discern.training.evaluation.page;

import org.jspecify.annotations.NullMarked;
