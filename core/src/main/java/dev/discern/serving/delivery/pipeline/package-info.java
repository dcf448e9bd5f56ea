/** A pipeline as users write it: a model, and rules that say when and then what. */
@NullMarked
package dev.discern.serving.delivery.pipeline;

import org.jspecify.annotations.NullMarked;
