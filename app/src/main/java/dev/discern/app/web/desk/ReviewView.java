package dev.discern.app.web.desk;

import dev.discern.inference.decision.Score;
import dev.discern.serving.ledger.history.Entry;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A photo that waits for a person's word.
 *
 * @param choices the likeliest labels, each with its key; the first is what the model said
 * @param others all other labels, to be typed
 */
record ReviewView(EntryView entry, List<Choice> choices, List<String> others) {
  private static final int KEYS = 9;

  /** A label and the key that chooses it. */
  record Choice(int key, String label, String percent) {}

  static ReviewView of(Entry entry) {
    List<Score> scores = EntryView.scores(entry.result().outcome());
    int keys = Math.min(KEYS, scores.size());
    return new ReviewView(
        EntryView.of(entry),
        IntStream.range(0, keys).mapToObj(i -> choice(i + 1, scores.get(i))).toList(),
        scores.stream().skip(keys).map(Score::label).sorted().toList());
  }

  private static Choice choice(int key, Score score) {
    return new Choice(
        key, score.label(), new ItemView.Bar(score.label(), score.probability()).percent());
  }
}
