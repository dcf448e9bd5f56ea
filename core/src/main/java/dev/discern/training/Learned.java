package dev.discern.training;

import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.Split;
import dev.discern.training.trainer.TrainedModel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A network that has learnt, before anyone has judged it.
 *
 * @param dataset what it learnt from
 * @param split which photos of it, and which are still untouched
 * @param groups photos that stay together
 * @param trained the network
 * @param parts what else belongs in its package, by name
 * @param outOfFold what its recipe is worth by cross-validation; null where the test part tells
 */
record Learned(
    Dataset dataset,
    Split split,
    PhotoGroups groups,
    TrainedModel trained,
    Map<String, byte[]> parts,
    @Nullable OutOfFold outOfFold) {
  Learned {
    parts = Map.copyOf(parts);
  }

  /** With one more part in its package. */
  Learned with(String part, byte[] bytes) {
    Map<String, byte[]> more = new HashMap<>(parts);
    more.put(part, bytes);
    return new Learned(dataset, split, groups, trained, more, outOfFold);
  }
}
