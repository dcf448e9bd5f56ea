/** What a model does when it is not sure, and what that is worth. */
@NullMarked
package dev.discern.training.evaluation.doubt;

import org.jspecify.annotations.NullMarked;
