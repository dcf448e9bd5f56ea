package dev.discern.trainer;

import dev.discern.trainer.embedding.Embedded;
import dev.discern.trainer.network.Examples;
import dev.discern.trainer.photos.Seeds;
import java.nio.FloatBuffer;
import java.util.List;

/** Features as examples: in every epoch another of a photo's views. */
final class EmbeddedExamples implements Examples {
  private static final long CHOICE = 5;

  private final Run run;
  private final List<Embedded> photos;

  EmbeddedExamples(Run run, List<Embedded> photos) {
    this.run = run;
    this.photos = photos;
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
    into.put(rows[Seeds.stream(run.settings().seed(), CHOICE, epoch, index).nextInt(rows.length)]);
  }
}
