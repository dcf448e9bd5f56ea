/** Answers and refusals as JSON: one shape for the REST API and the command line. */
@NullMarked
package dev.discern.app.answers;

import org.jspecify.annotations.NullMarked;
