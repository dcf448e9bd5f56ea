package dev.discern.trainer;

import dev.discern.inference.preprocessing.Tensor;
import dev.discern.trainer.network.Examples;
import dev.discern.trainer.photos.Fitting;
import dev.discern.trainer.photos.Picture;
import dev.discern.trainer.photos.Seeds;
import dev.discern.trainer.photos.Views;
import java.nio.FloatBuffer;
import java.util.List;

/** Photos as examples: plain, or in every epoch another view. */
final class PhotoExamples implements Examples {
  private static final long VIEW = 7;

  private final List<Picture> pictures;
  private final Painter painter;

  @FunctionalInterface
  private interface Painter {
    Tensor paint(Picture picture, int epoch);
  }

  private PhotoExamples(List<Picture> pictures, Painter painter) {
    this.pictures = List.copyOf(pictures);
    this.painter = painter;
  }

  /** Exactly what serving will see. */
  static PhotoExamples plain(List<Picture> fitted, Fitting fitting) {
    return new PhotoExamples(fitted, (picture, epoch) -> fitting.tensor(picture.pixels()));
  }

  /** Photos fitted to {@link Views#working}, varied anew in each epoch. */
  static PhotoExamples varied(List<Picture> working, Views views, Fitting fitting, long seed) {
    return new PhotoExamples(
        working,
        (picture, epoch) ->
            fitting.tensor(
                views.view(
                    picture.pixels(),
                    Seeds.stream(seed, VIEW, epoch, Seeds.of(picture.photo().sha256())))));
  }

  @Override
  public int count() {
    return pictures.size();
  }

  @Override
  public int label(int index) {
    return pictures.get(index).label();
  }

  /** An example as the model takes it. */
  Tensor tensor(int index, int epoch) {
    return painter.paint(pictures.get(index), epoch);
  }

  @Override
  public void write(int index, int epoch, FloatBuffer into) {
    into.put(tensor(index, epoch).values());
  }
}
