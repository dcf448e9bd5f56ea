package dev.discern.trainer;

import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.Prediction;
import dev.discern.inference.model.Prediction.Activation;
import dev.discern.inference.model.Prediction.Extra;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.Tensor;
import java.util.List;
import java.util.Set;

/**
 * Whether a backbone's embedding is the mean of its activation over the places, feature by feature.
 * Only then do a head's weights tell what each place gives to the scores.
 */
final class PooledFeatures {
  /** Of the features' length: quantised backbones round and clip. */
  private static final double TOLERANCE = 0.05;

  private PooledFeatures() {}

  /** Measures it on a drawn photo. */
  static boolean areMeans(Classifier backbone) {
    Tensor photo = stripes(backbone.description().preprocessing());
    Prediction prediction =
        backbone.predict(List.of(photo), Set.of(Extra.EMBEDDING, Extra.ACTIVATION)).get(0);
    float[] embedding = prediction.embedding();
    Activation map = prediction.activation();
    if (embedding == null || map == null || embedding.length != map.channels()) {
      return false;
    }
    double length = 0;
    double apart = 0;
    for (int feature = 0; feature < embedding.length; feature++) {
      double difference = embedding[feature] - mean(map, feature);
      length += (double) embedding[feature] * embedding[feature];
      apart += difference * difference;
    }
    return Math.sqrt(apart) <= TOLERANCE * Math.sqrt(length);
  }

  /** Stripes that differ from place to place, as bright as photos are. */
  private static Tensor stripes(PreprocessingContract contract) {
    float[] values = new float[3 * contract.width() * contract.height()];
    double scale = 255 * contract.scale() / contract.std().get(0);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (scale * Math.sin(i / 37.0) * Math.cos(i / 5003.0));
    }
    return new Tensor(values);
  }

  private static double mean(Activation map, int feature) {
    int places = map.width() * map.height();
    double sum = 0;
    for (int i = feature * places; i < (feature + 1) * places; i++) {
      sum += map.values()[i];
    }
    return sum / places;
  }
}
