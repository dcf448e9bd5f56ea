package dev.discern.trainer.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** What fitting makes small: cross-entropy, for one output or for one a class. */
public enum Objective {
  /** One number for two classes: the logit of the second. */
  SIGMOID {
    @Override
    NDArray loss(NDArray logits, int[] labels, double[] weights) {
      NDManager arrays = logits.getManager();
      Shape column = new Shape(labels.length, 1);
      NDArray target = arrays.create(floats(labels), column);
      NDArray softplus = logits.abs().neg().exp().add(1).log().add(logits.maximum(0));
      NDArray each = softplus.sub(logits.mul(target));
      return each.mul(arrays.create(floats(weights), column)).sum().div(labels.length);
    }

    @Override
    double loss(float[] logits, int label) {
      double towards = label == 1 ? logits[0] : -logits[0];
      return Math.max(-towards, 0) + Math.log1p(Math.exp(-Math.abs(towards)));
    }

    @Override
    int best(float[] logits) {
      return logits[0] > 0 ? 1 : 0;
    }
  },

  /** One number a class. */
  SOFTMAX {
    @Override
    NDArray loss(NDArray logits, int[] labels, double[] weights) {
      int classes = (int) logits.getShape().get(1);
      float[] target = new float[labels.length * classes];
      for (int i = 0; i < labels.length; i++) {
        target[i * classes + labels[i]] = (float) weights[i];
      }
      NDArray weighted = logits.getManager().create(target, logits.getShape());
      return logits.logSoftmax(1).mul(weighted).sum().neg().div(labels.length);
    }

    @Override
    double loss(float[] logits, int label) {
      double most = logits[best(logits)];
      double sum = 0;
      for (float logit : logits) {
        sum += Math.exp(logit - most);
      }
      return Math.log(sum) + most - logits[label];
    }

    @Override
    int best(float[] logits) {
      int best = 0;
      for (int i = 1; i < logits.length; i++) {
        best = logits[i] > logits[best] ? i : best;
      }
      return best;
    }
  };

  /** The mean loss of a batch, each example weighed. */
  abstract NDArray loss(NDArray logits, int[] labels, double[] weights);

  /** One example's loss, unweighed. */
  abstract double loss(float[] logits, int label);

  /** The class with the highest score. */
  abstract int best(float[] logits);

  private static float[] floats(int[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values[i];
    }
    return floats;
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
