/** The apple desk of {@code examples/apple-desk}, from photos to mail and ledger. */
@NullMarked
package dev.discern.examples.desk;

import org.jspecify.annotations.NullMarked;
