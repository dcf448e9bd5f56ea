package dev.discern.training.audit.likeness;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a network sees photos, and which it sees alike: the cosine between their features. Candidates
 * are found by the signs of random projections of the features, less most of their mean (Charikar
 * 2002, "Similarity Estimation Techniques from Rounding Algorithms"), in an index as copies are by
 * their hashes.
 */
public final class Features {
  /**
   * From which cosine on two photos are near copies. Measured: see
   * docs/decisions/0023-near-copies-are-seen-by-a-backbone.md.
   */
  static final double ALIKE = 0.94;

  /** Below, what looks alike from afar is not the same after all. Measured, as above. */
  static final double UNLIKE = 0.85;

  /** {@link #ALIKE} under two labels: that people told them apart speaks against it. */
  static final double ALIKE_THOUGH_TOLD_APART = 0.97;

  /** {@link #UNLIKE} under two labels. */
  static final double UNLIKE_AS_TOLD_APART = 0.94;

  private static final int SIGNATURES = 4;
  private static final long SEED = 20;

  private final List<float @Nullable []> rows;
  private final List<String> labels;
  private final double[] lengths;

  /**
   * Features of photos.
   *
   * @param rows one a photo, all of one length; null where there are none. Not copied
   * @param labels of the photos
   */
  public Features(List<float @Nullable []> rows, List<String> labels) {
    this.rows = rows;
    this.labels = List.copyOf(labels);
    this.lengths = rows.stream().mapToDouble(row -> row == null ? 0 : length(row)).toArray();
  }

  /** Nothing is known of any photo. */
  static Features none(int photos) {
    return new Features(
        Stream.generate(() -> (float @Nullable []) null).limit(photos).toList(),
        Collections.nCopies(photos, ""));
  }

  /** Whether nothing speaks against two photos being the same. */
  boolean allow(int one, int other) {
    return !known(one)
        || !known(other)
        || cosine(one, other) >= (toldApart(one, other) ? UNLIKE_AS_TOLD_APART : UNLIKE);
  }

  private boolean alike(int one, int other) {
    return known(other)
        && cosine(one, other) >= (toldApart(one, other) ? ALIKE_THOUGH_TOLD_APART : ALIKE);
  }

  private boolean toldApart(int one, int other) {
    return !labels.get(one).equals(labels.get(other));
  }

  /** Joins those that are alike. */
  void joinAlike(Unions unions) {
    List<float[]> known = rows.stream().filter(Objects::nonNull).map(row -> (float[]) row).toList();
    if (known.size() < 2) {
      return;
    }
    Projection projection = Projection.of(known, SIGNATURES, new SplittableRandom(SEED));
    HashIndex[] indexes = new HashIndex[SIGNATURES];
    for (int signature = 0; signature < SIGNATURES; signature++) {
      indexes[signature] = new HashIndex(rows.size());
    }
    for (int at = 0; at < rows.size(); at++) {
      join(at, projection, indexes, unions);
    }
  }

  private void join(int at, Projection projection, HashIndex[] indexes, Unions unions) {
    float[] row = rows.get(at);
    long[] signatures = row == null ? new long[SIGNATURES] : projection.signatures(row);
    IntConsumer joined =
        before -> {
          if (!unions.joined(at, before) && alike(at, before)) {
            unions.join(at, before);
          }
        };
    for (int signature = 0; signature < SIGNATURES; signature++) {
      if (row != null) {
        indexes[signature].near(signatures[signature], joined);
      }
      indexes[signature].add(signatures[signature]);
    }
  }

  private boolean known(int photo) {
    return lengths[photo] > 0;
  }

  private double cosine(int one, int other) {
    float[] here = Objects.requireNonNull(rows.get(one));
    float[] there = Objects.requireNonNull(rows.get(other));
    double product = 0;
    for (int i = 0; i < here.length; i++) {
      product += here[i] * there[i];
    }
    return product / (lengths[one] * lengths[other]);
  }

  private static double length(float[] row) {
    double squares = 0;
    for (float value : row) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }
}
