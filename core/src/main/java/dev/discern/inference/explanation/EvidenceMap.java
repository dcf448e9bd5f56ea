package dev.discern.inference.explanation;

import dev.discern.inference.model.Evidence;
import dev.discern.inference.model.Prediction.Activation;
import dev.discern.inference.preprocessing.Frame;

/**
 * A graph's evidence as a heat map. What a place gives to all labels alike is left out, because it
 * moves no probability: a softmax sees only how logits differ.
 */
final class EvidenceMap {
  private EvidenceMap() {}

  static HeatMap of(Evidence offered, Activation evidence, int label, Frame frame) {
    return HeatMap.scaled(
        offered.linear() ? HeatMethod.CLASS_ACTIVATION : HeatMethod.GRADIENT,
        evidence.width(),
        evidence.height(),
        ofLabel(evidence, label),
        frame);
  }

  private static double[] ofLabel(Activation evidence, int label) {
    int places = evidence.width() * evidence.height();
    double[] weights = new double[places];
    for (int place = 0; place < places; place++) {
      double all = 0;
      for (int each = 0; each < evidence.channels(); each++) {
        all += evidence.values()[each * places + place];
      }
      weights[place] = evidence.values()[label * places + place] - all / evidence.channels();
    }
    return weights;
  }
}
