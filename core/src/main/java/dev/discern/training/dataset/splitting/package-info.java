/** A dataset becomes train, validation and test, with copies kept together. */
@NullMarked
package dev.discern.training.dataset.splitting;

import org.jspecify.annotations.NullMarked;
