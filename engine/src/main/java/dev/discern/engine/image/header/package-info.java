/** What a photo's header says before a pixel is decoded: size, orientation, frames, its end. */
@NullMarked
package dev.discern.engine.image.header;

import org.jspecify.annotations.NullMarked;
