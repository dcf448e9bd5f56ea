/** What a person decided about single photos of a folder: leave out, relabel, keep. */
@NullMarked
package dev.discern.training.dataset.choices;

import org.jspecify.annotations.NullMarked;
