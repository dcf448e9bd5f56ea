/** The ways to a photo's pixels: ImageIO, libjpeg and libwebp through OpenCV, whole or reduced. */
@NullMarked
package dev.discern.engine.image.pixels;

import org.jspecify.annotations.NullMarked;
