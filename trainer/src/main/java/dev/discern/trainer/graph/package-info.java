/** ONNX graphs read, opened for their features, and written. */
@NullMarked
package dev.discern.trainer.graph;

import org.jspecify.annotations.NullMarked;
