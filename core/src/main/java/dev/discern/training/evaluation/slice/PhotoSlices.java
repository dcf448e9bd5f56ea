package dev.discern.training.evaluation.slice;

import dev.discern.training.evaluation.interval.EqualParts;
import dev.discern.training.evaluation.interval.EqualParts.Stretch;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.slice.Slices.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Cuts photos by what their files say. */
public final class PhotoSlices {
  private static final int SIZES = 3;

  private final boolean[] right;

  /**
   * Cuts these photos.
   *
   * @param right whether each photo's answer is
   */
  public PhotoSlices(boolean[] right) {
    this.right = right.clone();
  }

  /** Three parts of about equal size by the shorter side in pixels; empty where all are alike. */
  public Optional<Slices> bySize(int[] shortSides) {
    int[] order =
        IntStream.range(0, right.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> shortSides[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] sorted = IntStream.of(order).mapToDouble(i -> shortSides[i]).toArray();
    List<Slice> slices = new ArrayList<>();
    for (Stretch stretch : EqualParts.of(sorted, SIZES)) {
      slices.add(new Slice(name(sorted, stretch), share(order, stretch)));
    }
    return shown("Short side", slices);
  }

  /** Stored upright, or turned by the EXIF tag; empty where all are alike. */
  public Optional<Slices> byOrientation(int[] orientations) {
    List<Slice> slices = new ArrayList<>();
    add(slices, "stored upright", i -> orientations[i] == 1);
    add(slices, "turned by its EXIF tag", i -> orientations[i] != 1);
    return shown("As the camera stored it", slices);
  }

  private void add(List<Slice> slices, String name, IntPredicate in) {
    int of = (int) IntStream.range(0, right.length).filter(in).count();
    int hits = (int) IntStream.range(0, right.length).filter(in).filter(i -> right[i]).count();
    if (of > 0) {
      slices.add(new Slice(name, Proportion.of(hits, of)));
    }
  }

  private Proportion share(int[] order, Stretch stretch) {
    int hits =
        (int) IntStream.range(stretch.from(), stretch.to()).filter(i -> right[order[i]]).count();
    return Proportion.of(hits, stretch.size());
  }

  private static String name(double[] sorted, Stretch stretch) {
    double from = sorted[stretch.from()];
    double to = sorted[stretch.to() - 1];
    return from == to
        ? String.format(Locale.ROOT, "%,.0f px", from)
        : String.format(Locale.ROOT, "%,.0f to %,.0f px", from, to);
  }

  private static Optional<Slices> shown(String by, List<Slice> slices) {
    return slices.size() < 2 ? Optional.empty() : Optional.of(new Slices(by, slices));
  }
}
