package dev.discern.trainer.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The arrays of a network, by name, in the order they were made. */
final class Parameters {
  private final Torch torch;
  private final SplittableRandom random;
  private final Map<String, NDArray> arrays = new LinkedHashMap<>();
  private final Set<String> followed = new HashSet<>();

  /**
   * No parameters yet.
   *
   * @param random the initial weights are drawn from it, and from nothing else
   */
  Parameters(Torch torch, SplittableRandom random) {
    this.torch = torch;
    this.random = random;
  }

  /**
   * Adds weights drawn evenly from +-sqrt(6 / fanIn): He et al. 2015, for layers that a ReLU
   * follows.
   */
  NDArray he(String name, long fanIn, long... shape) {
    return drawn(name, Math.sqrt(6.0 / fanIn), shape);
  }

  /** Adds weights drawn evenly from +-sqrt(6 / (fanIn + fanOut)): Glorot and Bengio 2010. */
  NDArray glorot(String name, long fanIn, long fanOut, long... shape) {
    return drawn(name, Math.sqrt(6.0 / (fanIn + fanOut)), shape);
  }

  NDArray zeros(String name, long... shape) {
    return trained(name, torch.arrays().zeros(new Shape(shape)));
  }

  NDArray ones(String name, long... shape) {
    return trained(name, torch.arrays().ones(new Shape(shape)));
  }

  /** Adds what is not trained but measured on the way, and belongs to the weights all the same. */
  NDArray followed(String name, float value, long... shape) {
    NDArray array = torch.arrays().full(new Shape(shape), value);
    followed.add(name);
    arrays.put(name, array);
    return array;
  }

  private NDArray drawn(String name, double limit, long... shape) {
    float[] values = new float[(int) new Shape(shape).size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (limit * (2 * random.nextDouble() - 1));
    }
    return trained(name, torch.arrays().create(values, new Shape(shape)));
  }

  private NDArray trained(String name, NDArray array) {
    array.setRequiresGradient(true);
    arrays.put(name, array);
    return array;
  }

  /** Shows each array that is trained. */
  void forEach(BiConsumer<String, NDArray> action) {
    arrays.forEach(
        (name, array) -> {
          if (!followed.contains(name)) {
            action.accept(name, array);
          }
        });
  }

  Weights snapshot() {
    Map<String, float[]> values = new TreeMap<>();
    arrays.forEach((name, array) -> values.put(name, array.toFloatArray()));
    return new Weights(values);
  }

  /**
   * Sets each array in place: loading a block's file into a live trainer is ignored by DJL. By
   * arithmetic, because {@code NDArray.set} makes libtorch print a warning for its own authors.
   */
  void restore(Weights weights) {
    arrays.forEach(
        (name, array) -> {
          try (NDArray saved = torch.arrays().create(weights.of(name), array.getShape())) {
            array.subi(array).addi(saved);
          }
        });
  }
}
