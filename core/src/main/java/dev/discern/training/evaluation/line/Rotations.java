package dev.discern.training.evaluation.line;

import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.Orientation;
import dev.discern.training.dataset.Progress;
import dev.discern.training.evaluation.EvaluationSet;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.judging.Judge;
import dev.discern.training.evaluation.judging.Judged;
import dev.discern.training.evaluation.slice.Slices;
import dev.discern.training.evaluation.slice.Slices.Slice;
import dev.discern.training.evaluation.slice.TurnedDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The same photos turned: whether the model knows a thing that lies on its side. */
final class Rotations {
  private final EvaluationPorts ports;
  private final Function<ImageDecoder, ImageClassifier> model;

  /**
   * Turns photos for a model.
   *
   * @param model opens it with a decoder; what it opens is closed here
   */
  Rotations(EvaluationPorts ports, Function<ImageDecoder, ImageClassifier> model) {
    this.ports = ports;
    this.model = model;
  }

  /**
   * The accuracy by quarter turns.
   *
   * @param upright the accuracy on the photos as they are
   */
  Slices of(EvaluationSet set, Proportion upright, Progress progress) {
    List<Slice> slices = new ArrayList<>();
    slices.add(new Slice("upright", upright));
    slices.add(turned("a quarter to the right", Orientation.QUARTER_TURN_RIGHT, set, progress));
    slices.add(turned("upside down", Orientation.HALF_TURN, set, progress));
    slices.add(turned("a quarter to the left", Orientation.QUARTER_TURN_LEFT, set, progress));
    return new Slices("Turned", slices);
  }

  private Slice turned(String name, Orientation turn, EvaluationSet set, Progress progress) {
    try (ImageClassifier turned = model.apply(new TurnedDecoder(ports.decoder(), turn))) {
      List<Judged> judged =
          new Judge(turned.model())
              .judge(ports.examination(turned), set.photos(), progress)
              .judged();
      int right = (int) judged.stream().filter(Judged::right).count();
      return new Slice(name, Proportion.of(right, judged.size()));
    }
  }
}
