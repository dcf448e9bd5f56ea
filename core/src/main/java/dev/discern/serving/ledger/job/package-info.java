/** Photos that were handed in together. */
@NullMarked
package dev.discern.serving.ledger.job;

import org.jspecify.annotations.NullMarked;
