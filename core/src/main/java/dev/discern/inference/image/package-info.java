/** Bytes in, upright sRGB pixels out, within limits. */
@NullMarked
package dev.discern.inference.image;

import org.jspecify.annotations.NullMarked;
