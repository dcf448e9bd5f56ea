/** The library's door: a model package opened, ready to classify photos. */
@NullMarked
package dev.discern.engine;

import org.jspecify.annotations.NullMarked;
