package dev.discern.training.evaluation;

import dev.discern.training.evaluation.judging.Judged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The summary's figures of a sample in which photos stand so many times; on plain numbers, because
 * they are wanted a thousand times.
 */
final class SampleFigures {
  private final int[] actual;
  private final int[] given;
  private final double[] losses;
  private final int labels;

  SampleFigures(List<Judged> judged, List<String> modelLabels) {
    Map<String, Integer> places = new HashMap<>();
    for (String label : modelLabels) {
      places.put(label, places.size());
    }
    this.labels = places.size();
    this.actual = judged.stream().mapToInt(each -> places.get(each.actual())).toArray();
    this.given = judged.stream().mapToInt(each -> places.get(each.best().label())).toArray();
    this.losses = judged.stream().mapToDouble(Figures::loss).toArray();
  }

  double[] accuracy(int[] times) {
    long hits = 0;
    long photos = 0;
    for (int i = 0; i < actual.length; i++) {
      photos += times[i];
      hits += actual[i] == given[i] ? times[i] : 0;
    }
    return new double[] {(double) hits / photos};
  }

  double[] logLoss(int[] times) {
    double sum = 0;
    long photos = 0;
    for (int i = 0; i < losses.length; i++) {
      sum += times[i] * losses[i];
      photos += times[i];
    }
    return new double[] {sum / photos};
  }

  /** Mean over the labels that the sample has photos of. */
  double[] macroF1(int[] times) {
    int[] right = new int[labels];
    int[] had = new int[labels];
    int[] got = new int[labels];
    for (int i = 0; i < actual.length; i++) {
      had[actual[i]] += times[i];
      got[given[i]] += times[i];
      right[actual[i]] += actual[i] == given[i] ? times[i] : 0;
    }
    double sum = 0;
    int present = 0;
    for (int label = 0; label < labels; label++) {
      if (had[label] > 0) {
        sum += 2.0 * right[label] / (had[label] + got[label]);
        present++;
      }
    }
    return new double[] {sum / present};
  }
}
