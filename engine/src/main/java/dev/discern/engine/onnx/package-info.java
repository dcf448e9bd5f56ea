/** Classifiers on ONNX Runtime: graphs looked over, loaded, probed and run on the processor. */
@NullMarked
package dev.discern.engine.onnx;

import org.jspecify.annotations.NullMarked;
