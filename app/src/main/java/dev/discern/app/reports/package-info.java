/** Evaluations as JSON, for packages and for other programs. */
@NullMarked
package dev.discern.app.reports;

import org.jspecify.annotations.NullMarked;
