/** A model as the rest of the house sees it: tensors in, scores and embeddings out. */
@NullMarked
package dev.discern.inference.model;

import org.jspecify.annotations.NullMarked;
