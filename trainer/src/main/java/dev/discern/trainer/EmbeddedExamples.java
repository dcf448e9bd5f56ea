package dev.discern.trainer;

import dev.discern.trainer.embedding.Embedded;
import dev.discern.trainer.embedding.FeatureScale;
import dev.discern.trainer.network.Examples;
import dev.discern.trainer.photos.Seeds;
import java.nio.FloatBuffer;
import java.util.List;

/** Features as examples: in every epoch another of a photo's views. */
final class EmbeddedExamples implements Examples {
  private static final long CHOICE = 5;

  private final List<String> labels;
  private final List<Embedded> photos;
  private final FeatureScale scale;
  private final long seed;

  EmbeddedExamples(List<String> labels, List<Embedded> photos, FeatureScale scale, long seed) {
    this.labels = labels;
    this.photos = photos;
    this.scale = scale;
    this.seed = seed;
  }

  @Override
  public int count() {
    return photos.size();
  }

  @Override
  public int label(int index) {
    return labels.indexOf(photos.get(index).photo().label());
  }

  @Override
  public void write(int index, int epoch, FloatBuffer into) {
    float[][] rows = photos.get(index).rows();
    float[] row = rows[Seeds.stream(seed, CHOICE, epoch, index).nextInt(rows.length)];
    for (int i = 0; i < row.length; i++) {
      into.put((row[i] - scale.mean()[i]) * scale.factor()[i]);
    }
  }
}
