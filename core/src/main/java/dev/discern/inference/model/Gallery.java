package dev.discern.inference.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Training photos as the model sees them: what a new photo is compared with, to say whether it is
 * one of the model's and which known photos it resembles. Immutable; safe for any number of
 * threads.
 */
public final class Gallery {
  /** Of a model that carries none. */
  public static final Gallery EMPTY = new Gallery(List.of(), new float[0][]);

  private final List<KnownPhoto> photos;
  private final float[][] directions;

  /**
   * A gallery.
   *
   * @param embeddings one a photo, all of one length; only their directions are kept
   */
  public Gallery(List<KnownPhoto> photos, float[][] embeddings) {
    if (photos.size() != embeddings.length) {
      throw new IllegalArgumentException(
          photos.size() + " photos, " + embeddings.length + " embeddings");
    }
    this.photos = List.copyOf(photos);
    this.directions = new float[embeddings.length][];
    for (int i = 0; i < embeddings.length; i++) {
      if (embeddings[i].length != embeddings[0].length) {
        throw new IllegalArgumentException("embeddings of different lengths");
      }
      directions[i] = direction(embeddings[i]);
    }
  }

  public List<KnownPhoto> photos() {
    return photos;
  }

  public boolean isEmpty() {
    return photos.isEmpty();
  }

  /** A photo's embedding, scaled to length 1; not to be changed. */
  public float[] direction(int photo) {
    return directions[photo];
  }

  /**
   * The photos nearest to an embedding, nearest first; fewer when there are fewer.
   *
   * @return distances are 1 minus the cosine of the angle: 0 is the same direction, 1 a right angle
   */
  public List<Neighbour> nearest(float[] embedding, int count) {
    return nearest(embedding, count, photo -> true);
  }

  /**
   * How far an embedding is from the gallery: the mean distance to the nearest few.
   *
   * @param among the photos that count
   * @return infinite when none counts
   */
  public double distance(float[] embedding, int neighbours, Predicate<KnownPhoto> among) {
    return nearest(embedding, neighbours, among).stream()
        .mapToDouble(Neighbour::distance)
        .average()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private List<Neighbour> nearest(float[] embedding, int count, Predicate<KnownPhoto> among) {
    float[] wanted = direction(embedding);
    PriorityQueue<Neighbour> nearest =
        new PriorityQueue<>(Comparator.comparingDouble(Neighbour::distance).reversed());
    for (int i = 0; i < directions.length; i++) {
      if (!among.test(photos.get(i))) {
        continue;
      }
      double distance = Math.max(0, 1 - dot(directions[i], wanted));
      Neighbour worst = nearest.peek();
      if (nearest.size() < count) {
        nearest.add(new Neighbour(photos.get(i), distance));
      } else if (worst != null && distance < worst.distance()) {
        nearest.poll();
        nearest.add(new Neighbour(photos.get(i), distance));
      }
    }
    List<Neighbour> inOrder = new ArrayList<>(nearest);
    inOrder.sort(Comparator.comparingDouble(Neighbour::distance));
    return inOrder;
  }

  private static float[] direction(float[] embedding) {
    double length = Math.sqrt(dot(embedding, embedding));
    float[] direction = new float[embedding.length];
    for (int i = 0; length > 0 && i < direction.length; i++) {
      direction[i] = (float) (embedding[i] / length);
    }
    return direction;
  }

  /** Four sums at once: a processor adds one number while it waits for another. */
  private static double dot(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return (double) s0 + s1 + s2 + s3;
  }

  /**
   * A photo that the model learnt from.
   *
   * @param name within its dataset
   * @param label what it shows
   * @param thumbnail a small JPEG; null where none is kept
   */
  @SuppressWarnings("ArrayRecordComponent") // shown, not compared
  public record KnownPhoto(String name, String label, byte @Nullable [] thumbnail) {}

  /** A known photo and how far it is from the one in question. */
  public record Neighbour(KnownPhoto photo, double distance) {}
}
