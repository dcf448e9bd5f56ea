package dev.discern.app.mail;

import dev.discern.inference.explanation.HeatMap;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Where on a photo a heat map is hottest, in words. */
final class HottestPlace {
  private static final List<String> PLACES =
      List.of(
          "at the upper left",
          "at the top",
          "at the upper right",
          "at the left",
          "in the middle",
          "at the right",
          "at the lower left",
          "at the bottom",
          "at the lower right");

  private static final int SAMPLES = 8;

  private HottestPlace() {}

  /** Of nine places of the photo, the one with the most heat in it. */
  static String of(HeatMap heat) {
    return IntStream.range(0, PLACES.size())
        .boxed()
        .max(Comparator.comparingDouble(place -> sum(heat, place % 3, place / 3)))
        .map(PLACES::get)
        .orElseThrow();
  }

  private static double sum(HeatMap heat, int column, int row) {
    double sum = 0;
    for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
      double x = (column + (sample % SAMPLES + 0.5) / SAMPLES) / 3;
      double y = (row + (sample / SAMPLES + 0.5) / SAMPLES) / 3;
      sum += heat.covers(x, y) ? heat.at(x, y) : 0;
    }
    return sum;
  }
}
