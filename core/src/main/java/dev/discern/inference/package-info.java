/** From the bytes of a photo to an answer: decode, preprocess, predict, decide. */
@NullMarked
package dev.discern.inference;

import org.jspecify.annotations.NullMarked;
