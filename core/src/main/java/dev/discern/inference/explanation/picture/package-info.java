/** Heat maps as pictures. */
@NullMarked
package dev.discern.inference.explanation.picture;

import org.jspecify.annotations.NullMarked;
