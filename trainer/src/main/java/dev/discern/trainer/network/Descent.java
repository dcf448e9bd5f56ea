package dev.discern.trainer.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.discern.training.trainer.TrainingSettings;
import dev.discern.training.trainer.TrainingSettings.Optimizer;
import java.util.HashMap;
import java.util.Map;

/**
 * One step downhill: Adam (Kingma and Ba 2015) or SGD with momentum 0.9, over DJL's fused native
 * kernels. DJL's own optimizer classes do the same but leave their state behind in native memory.
 */
final class Descent {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;
  private static final float MOMENTUM = 0.9f;
  private static final float NO_CLIPPING = -1;

  private final TrainingSettings settings;
  private final Map<String, NDArray> first = new HashMap<>();
  private final Map<String, NDArray> second = new HashMap<>();
  private int step;
  private double rate;

  Descent(TrainingSettings settings) {
    this.settings = settings;
    this.rate = settings.learningRate();
  }

  /** Takes the learning rate of an epoch. */
  void begin(int epoch) {
    rate = settings.learningRate() * settings.schedule().factor(epoch, settings.epochs());
  }

  /** Moves every parameter against its gradient, and clears the gradient. */
  void step(Parameters parameters) {
    step++;
    parameters.forEach(this::move);
  }

  private void move(String name, NDArray weight) {
    NDArray momentum = first.computeIfAbsent(name, unused -> zerosLike(weight));
    try (NDArray gradient = weight.getGradient()) {
      if (settings.optimizer() == Optimizer.SGD) {
        sgd(weight, gradient, momentum);
      } else {
        adam(weight, gradient, momentum, second.computeIfAbsent(name, unused -> zerosLike(weight)));
      }
    }
  }

  private static NDArray zerosLike(NDArray weight) {
    return weight.getManager().zeros(weight.getShape());
  }

  private void sgd(NDArray weight, NDArray gradient, NDArray momentum) {
    weight
        .getNDArrayInternal()
        .sgdUpdate(
            new NDList(weight, gradient, momentum),
            new NDList(weight),
            (float) rate,
            (float) settings.weightDecay(),
            1,
            NO_CLIPPING,
            MOMENTUM,
            false);
  }

  private void adam(NDArray weight, NDArray gradient, NDArray mean, NDArray variance) {
    double corrected = rate * Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
    weight
        .getNDArrayInternal()
        .adamUpdate(
            new NDList(weight, gradient, mean, variance),
            new NDList(weight),
            (float) rate,
            (float) corrected,
            (float) settings.weightDecay(),
            1,
            NO_CLIPPING,
            BETA1,
            BETA2,
            EPSILON,
            false,
            false);
  }
}
