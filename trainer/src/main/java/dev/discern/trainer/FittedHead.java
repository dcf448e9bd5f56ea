package dev.discern.trainer;

import dev.discern.trainer.linear.LinearFit;
import dev.discern.trainer.linear.LinearHead;
import dev.discern.trainer.network.Fit;
import dev.discern.trainer.network.Fitted;
import dev.discern.trainer.network.Head;
import dev.discern.trainer.network.Objective;
import dev.discern.trainer.network.Torch;
import dev.discern.trainer.network.Weights;
import dev.discern.trainer.photos.Seeds;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A head that has learnt.
 *
 * @param fitted its curves
 * @param scores its own, of all validation photos, one after the other
 * @param platform what computed it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, not compared
record FittedHead(Weights weights, Fitted fitted, float[] scores, Map<String, String> platform) {
  private static final long INITIAL_WEIGHTS = 6;

  /** Solved where it is linear, and then on all photos if it may; else by descent. */
  static FittedHead of(EmbeddedSet photos) {
    return photos.run().settings().hidden() == 0 ? solved(photos) : descended(photos);
  }

  private static FittedHead solved(EmbeddedSet photos) {
    Run run = photos.run();
    LinearFit fit = new LinearFit(run.settings(), run.observer());
    LinearFit.Solved solved = fit.run(photos.trainRows(), photos.validationRows());
    LinearHead head = run.set().learnAll() ? fit.solve(photos.allRows()) : solved.head();
    return new FittedHead(
        head.named(),
        solved.fitted(),
        head.scores(photos.validationRows().features()),
        run.platform("L-BFGS"));
  }

  private static FittedHead descended(EmbeddedSet photos) {
    Run run = photos.run();
    try (Torch torch = Torch.open(run.settings().threads())) {
      Head head =
          new Head(
              torch,
              photos.features(),
              run.settings().hidden(),
              run.classes(),
              Seeds.stream(run.settings().seed(), INITIAL_WEIGHTS));
      Fit fit = new Fit(torch, head, Objective.SOFTMAX, run.settings(), run.observer());
      Fitted fitted = fit.run(photos.trainExamples(), photos.validationExamples(), run.classes());
      int[] all = IntStream.range(0, photos.validation().size()).toArray();
      return new FittedHead(
          head.weights(),
          fitted,
          fit.scores(photos.validationExamples(), all),
          run.platform(torch.version()));
    }
  }

  /** How many numbers were trained. */
  long parameters() {
    return weights.count();
  }

  /** The scores of some validation photos. */
  float[] scores(int[] photos) {
    int outputs = weights.of("output.bias").length;
    float[] some = new float[photos.length * outputs];
    for (int i = 0; i < photos.length; i++) {
      System.arraycopy(scores, photos[i] * outputs, some, i * outputs, outputs);
    }
    return some;
  }
}
