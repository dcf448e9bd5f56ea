package dev.discern.trainer.network;

import ai.djl.ndarray.NDArray;
import java.util.SplittableRandom;

/** Leaves out a share of a layer while training; drawn by us, so that a run can be repeated. */
@FunctionalInterface
interface Dropout {
  /** Leaves nothing out: how a network predicts. */
  Dropout NONE = layer -> layer;

  NDArray apply(NDArray layer);

  /** Leaves out {@code share} and makes up for it, so that the mean stays. */
  static Dropout of(double share, SplittableRandom random) {
    return share == 0 ? NONE : layer -> layer.mul(mask(layer, share, random));
  }

  private static NDArray mask(NDArray layer, double share, SplittableRandom random) {
    float[] kept = new float[(int) layer.size()];
    float scale = (float) (1 / (1 - share));
    for (int i = 0; i < kept.length; i++) {
      kept[i] = random.nextDouble() < share ? 0 : scale;
    }
    return layer.getManager().create(kept, layer.getShape());
  }
}
