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

  private final Run run;
  private final List<Embedded> photos;
  private final FeatureScale scale;

  EmbeddedExamples(Run run, List<Embedded> photos, FeatureScale scale) {
    this.run = run;
    this.photos = photos;
    this.scale = scale;
  }

  @Override
  public int count() {
    return photos.size();
  }

  @Override
  public int label(int index) {
    return run.place(photos.get(index).photo().label());
  }

  @Override
  public void write(int index, int epoch, FloatBuffer into) {
    float[][] rows = photos.get(index).rows();
    float[] row =
        rows[Seeds.stream(run.settings().seed(), CHOICE, epoch, index).nextInt(rows.length)];
    for (int i = 0; i < row.length; i++) {
      into.put((row[i] - scale.mean()[i]) * scale.factor()[i]);
    }
  }
}
