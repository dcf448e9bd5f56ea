package dev.discern.database.row;

import dev.discern.database.sql.Storable;
import dev.discern.inference.decision.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores as a short text: {@code 2:931234 0:50000} is label 2 of the model version with 931234
 * millionths, then label 0. Labels with less than half a millionth are left out.
 */
final class ScoreText {
  private static final double MILLION = 1e6;

  private ScoreText() {}

  static String write(List<Score> scores, Map<String, Integer> places) {
    StringBuilder text = new StringBuilder();
    for (Score score : scores) {
      long millionths = Math.round(score.probability() * MILLION);
      if (millionths > 0) {
        text.append(places.get(Storable.text(score.label())))
            .append(':')
            .append(millionths)
            .append(' ');
      }
    }
    return text.toString().stripTrailing();
  }

  /** The scores, in the order they were in; those that were left out come last. */
  static List<Score> read(String text, List<String> labels) {
    Map<String, Score> scores = new LinkedHashMap<>();
    for (String part : text.isEmpty() ? new String[0] : text.split(" ")) {
      int colon = part.indexOf(':');
      String label = labels.get(Integer.parseInt(part.substring(0, colon)));
      scores.put(label, new Score(label, Long.parseLong(part.substring(colon + 1)) / MILLION));
    }
    labels.forEach(label -> scores.putIfAbsent(label, new Score(label, 0)));
    return new ArrayList<>(scores.values());
  }
}
