/** From the results queue into the ledger; and what was never told is found again. */
@NullMarked
package dev.discern.serving.recording;

import org.jspecify.annotations.NullMarked;
