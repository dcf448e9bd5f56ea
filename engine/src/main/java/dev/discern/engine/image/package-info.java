/** Decoding: ImageIO for every format, OpenCV for large JPEGs, and photos from the disk. */
@NullMarked
package dev.discern.engine.image;

import org.jspecify.annotations.NullMarked;
