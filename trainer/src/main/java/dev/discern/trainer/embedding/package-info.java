/** What a frozen backbone says of photos: computed once, kept on disk. */
@NullMarked
package dev.discern.trainer.embedding;

import org.jspecify.annotations.NullMarked;
