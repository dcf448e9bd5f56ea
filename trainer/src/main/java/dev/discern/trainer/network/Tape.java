package dev.discern.trainer.network;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/**
 * Remembers this thread's arithmetic while it is open, so that gradients can be had of it. In place
 * of DJL's own collector, of which a process may have one at a time, and which clears the gradients
 * of everybody's arrays; libtorch itself keeps the mode a thread and the graph an array.
 */
final class Tape implements AutoCloseable {

  Tape() {
    JniUtils.setGradMode(true);
  }

  /** Adds to each parameter's gradient; {@link Descent} clears it again. */
  void backward(NDArray loss) {
    try (NDArray one = loss.onesLike()) {
      JniUtils.backward((PtNDArray) loss, (PtNDArray) one, false, false);
    }
  }

  @Override
  public void close() {
    JniUtils.setGradMode(false);
  }
}
