package dev.discern.engine.onnx;

import static dev.discern.testkit.TinyModels.SIDE;

import dev.discern.inference.preprocessing.PreprocessingContract.Layout;
import dev.discern.inference.preprocessing.Tensor;

/** Photos of one colour, as tensors for the tiny models. */
final class Colours {
  private Colours() {}

  static Tensor plain(float red, float green, float blue) {
    return plain(Layout.NCHW, red, green, blue);
  }

  static Tensor plain(Layout layout, float red, float green, float blue) {
    float[] colour = {red, green, blue};
    float[] values = new float[3 * SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = layout == Layout.NCHW ? colour[i / (SIDE * SIDE)] : colour[i % 3];
    }
    return new Tensor(values);
  }
}
