/** The decoder that every way into Discern uses, and photos from the disk. */
@NullMarked
package dev.discern.engine.image;

import org.jspecify.annotations.NullMarked;
