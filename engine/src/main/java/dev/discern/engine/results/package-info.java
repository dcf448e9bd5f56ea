/** Results as JSON, for the results bucket. */
@NullMarked
package dev.discern.engine.results;

import org.jspecify.annotations.NullMarked;
