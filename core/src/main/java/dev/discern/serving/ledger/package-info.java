/** What is recorded of every photo: once, with its reasons, and with what follows from it. */
@NullMarked
package dev.discern.serving.ledger;

import org.jspecify.annotations.NullMarked;
