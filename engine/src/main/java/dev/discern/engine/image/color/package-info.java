/** From the samples that a decoder gives, grey, ink or with alpha, to RGB bytes on white. */
@NullMarked
package dev.discern.engine.image.color;

import org.jspecify.annotations.NullMarked;
