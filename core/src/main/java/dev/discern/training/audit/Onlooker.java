package dev.discern.training.audit;

import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Port: a network that has seen many photos, though none of these, and what it makes of them. For
 * one thread at a time.
 */
public interface Onlooker {
  /** What it is called: "mobilenetv2-12-int8@1". */
  String name();

  /**
   * How it sees photos: alike ones have alike features.
   *
   * @return by file; all as long as each other, of no particular length. A photo that cannot be
   *     decoded has none
   */
  Map<Path, float[]> features(List<LabelledPhoto> photos, Progress progress);

  /**
   * What it says of photos after it has learnt the labels from others.
   *
   * @param labels in the order of the probabilities
   * @param folds each photo is tested in one
   * @return by file, the labels' probabilities from the fold that tested the photo
   */
  Map<Path, double[]> heldOut(List<String> labels, Folds folds, Progress progress);
}
