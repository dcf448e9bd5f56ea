package dev.discern.trainer.network;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.norm.BatchNorm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Batch normalization (Ioffe and Szegedy 2015) of what a convolution makes, while it is fitted. A
 * network that has learnt does without: {@link #fold} gives weights that make the same.
 */
final class Normalization {
  private static final float EPSILON = 1e-5f;

  /** Of the mean and variance so far, the share that a batch leaves, once there are enough. */
  private static final float KEPT = 0.98f;

  private static final int CHANNELS_AXIS = 1;

  private final NDArray scale;
  private final NDArray shift;
  private final NDArray mean;
  private final NDArray variance;
  private int batches;

  /** Its parameters are added under the convolution's name; the shift is called its bias. */
  Normalization(Parameters parameters, String convolution, int channels) {
    scale = parameters.ones(convolution + ".scale", channels);
    shift = parameters.zeros(convolution + ".bias", channels);
    mean = parameters.followed(convolution + ".mean", 0, channels);
    variance = parameters.followed(convolution + ".variance", 1, channels);
  }

  /** By the batch's own mean and variance, which are remembered. */
  NDArray learning(NDArray maps) {
    float kept = Math.min(KEPT, (float) batches / (batches + 1)); // the first counts in full
    batches++;
    return normalized(maps, kept, true);
  }

  /** By the mean and variance that were remembered. */
  NDArray apply(NDArray maps) {
    return normalized(maps, KEPT, false);
  }

  private NDArray normalized(NDArray maps, float kept, boolean learning) {
    return BatchNorm.batchNorm(
            maps, mean, variance, scale, shift, CHANNELS_AXIS, kept, EPSILON, learning)
        .singletonOrThrow();
  }

  /**
   * A network's weights in which this convolution makes what it made with what follows it here.
   *
   * @param learning with this; what is only of use while learning is left out
   */
  static Weights fold(Weights learning, String convolution) {
    float[] scale = learning.of(convolution + ".scale");
    float[] mean = learning.of(convolution + ".mean");
    float[] variance = learning.of(convolution + ".variance");
    float[] weights = learning.of(convolution).clone();
    float[] bias = learning.of(convolution + ".bias").clone();
    int each = weights.length / bias.length;
    for (int channel = 0; channel < bias.length; channel++) {
      double factor = scale[channel] / Math.sqrt(variance[channel] + EPSILON);
      bias[channel] = (float) (bias[channel] - mean[channel] * factor);
      for (int i = channel * each; i < (channel + 1) * each; i++) {
        weights[i] = (float) (weights[i] * factor);
      }
    }
    Map<String, float[]> folded = new HashMap<>(learning.values());
    folded
        .keySet()
        .removeAll(
            List.of(convolution + ".scale", convolution + ".mean", convolution + ".variance"));
    folded.put(convolution, weights);
    folded.put(convolution + ".bias", bias);
    return new Weights(folded);
  }
}
