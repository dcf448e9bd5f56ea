/** Station 1: photos come in, lie in the inbox, and have a receipt. */
@NullMarked
package dev.discern.serving.intake;

import org.jspecify.annotations.NullMarked;
